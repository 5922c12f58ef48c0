package io.quarkiverse.datadog.llmobs.annotation.label;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A label whose values are texts.
 */
public record TextLabel(String name, LabelOptions options, Map<String, Object> other) implements KnownLabel<TextLabel> {

    static final String TEXT = "text";

    public TextLabel {
        options = LabelOptions.orNone(options);
        other = Values.copyOrEmpty(other);
    }

    @Override
    public TextLabel with(LabelOptions options) {
        return new TextLabel(name, options, other);
    }

    /** The definition that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TextLabel ofJson(Map<String, Object> json) {
        Map<String, Object> rest = JsonObjects.copy("A label", json);
        rest.remove(LabelOptions.TYPE);
        return new TextLabel(JsonObjects.takeText(rest, LabelOptions.NAME), LabelOptions.take(rest), rest);
    }

    @Override
    public Object json() {
        return options.json(name, TEXT, Map.of(), other);
    }
}
