package io.quarkiverse.datadog.llmobs.integration.message;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A tool that a model may call.
 *
 * @param type the kind of tool, such as {@code function}
 * @param function what the model knows of it
 * @param other members that this version does not know, never null
 */
public record Tool(String type, ToolFunction function, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Tool {
        other = Values.copyOrEmpty(other);
    }

    /**
     * A function.
     *
     * @param name the name, not blank
     * @param description when to call it, or null
     * @param parameters the JSON schema of its arguments, not null
     */
    public static Tool function(String name, String description, Map<String, Object> parameters) {
        Values.required("The name of a function", name);
        if (parameters == null) {
            throw new IllegalArgumentException(
                    "The parameters of the function \"" + name + "\" must not be null; an empty map stands for any arguments");
        }
        return new Tool("function", new ToolFunction(name, description, parameters, null), null);
    }
}
