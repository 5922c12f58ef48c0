package io.quarkiverse.datadog.llmobs.prompt.template;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An item of a template: a chat message, or an include of the messages of another prompt.
 */
public sealed interface TemplateItem permits ChatMessage, PromptInclude, OtherItem {

    /** The JSON of the HTTP API. */
    @JsonValue
    Object json();

    /** The item that JSON describes; {@link OtherItem} when this version does not know its form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TemplateItem ofJson(Object json) {
        TemplateItem known = null;
        if (json instanceof Map<?, ?> members) {
            known = members.containsKey("include") ? PromptInclude.read(members) : ChatMessage.read(members);
        }
        return known != null ? known : new OtherItem(json);
    }
}
