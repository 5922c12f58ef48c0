package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The result of a call of a tool in a message. What is null is not sent.
 *
 * @param type the kind of the piece
 * @param toolId the id that connects the result with the call
 * @param name the name of the tool
 * @param toolType the kind of the tool
 * @param result the result as text
 */
public record ToolResultContent(String type, String toolId, String name, String toolType, String result)
        implements
            MessageContent {

    static final String MEMBER = "tool_call_result";
    private static final Set<String> MEMBERS = Set.of("tool_id", "name", "type", "result");

    /**
     * The content that JSON describes.
     *
     * @throws IllegalArgumentException when it is no result of a call of a tool
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ToolResultContent ofJson(Map<String, Object> json) {
        return ContentJson.required(MessageContent.ofJson(json) instanceof ToolResultContent result ? result : null,
                "The result of a call of a tool", json);
    }

    /** Null when it has other members, or other values than texts. */
    static ToolResultContent read(ContentJson content) {
        Map<?, ?> result = content.texts(MEMBERS);
        return result == null ? null
                : new ToolResultContent(content.type(), (String) result.get("tool_id"), (String) result.get("name"),
                        (String) result.get("type"), (String) result.get("result"));
    }

    @Override
    public Object json() {
        return new ContentJson(type, MEMBER,
                ContentJson.present("tool_id", toolId, "name", name, "type", toolType, "result", result)).json();
    }
}
