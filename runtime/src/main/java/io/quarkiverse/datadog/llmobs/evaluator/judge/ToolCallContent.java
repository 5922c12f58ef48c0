package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A call of a tool in a message. What is null is not sent.
 *
 * @param type the kind of the piece
 * @param id the id that connects the call with its result
 * @param name the name of the tool
 * @param toolType the kind of the tool
 * @param arguments the arguments as JSON text
 */
public record ToolCallContent(String type, String id, String name, String toolType, String arguments)
        implements
            MessageContent {

    static final String MEMBER = "tool_call";
    private static final Set<String> MEMBERS = Set.of("id", "name", "type", "arguments");

    /**
     * The content that JSON describes.
     *
     * @throws IllegalArgumentException when it is no call of a tool
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ToolCallContent ofJson(Map<String, Object> json) {
        return ContentJson.required(MessageContent.ofJson(json) instanceof ToolCallContent call ? call : null,
                "A call of a tool", json);
    }

    /** Null when it has other members, or other values than texts. */
    static ToolCallContent read(ContentJson content) {
        Map<?, ?> call = content.texts(MEMBERS);
        return call == null ? null
                : new ToolCallContent(content.type(), (String) call.get("id"), (String) call.get("name"),
                        (String) call.get("type"), (String) call.get("arguments"));
    }

    @Override
    public Object json() {
        return new ContentJson(type, MEMBER,
                ContentJson.present("id", id, "name", name, "type", toolType, "arguments", arguments)).json();
    }
}
