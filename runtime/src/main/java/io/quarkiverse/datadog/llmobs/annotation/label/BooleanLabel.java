package io.quarkiverse.datadog.llmobs.annotation.label;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A label whose values are true and false.
 *
 * @param isAssessment whether the value itself is the {@link Assessment}; null for the default of the service
 */
public record BooleanLabel(String name, Boolean isAssessment, LabelOptions options,
        Map<String, Object> other) implements KnownLabel<BooleanLabel> {

    static final String BOOLEAN = "boolean";

    public BooleanLabel {
        options = LabelOptions.orNone(options);
        other = Values.copyOrEmpty(other);
    }

    /** The same as one whose value is its assessment. */
    public BooleanLabel asAssessment() {
        return new BooleanLabel(name, true, options, other).withAssessment();
    }

    @Override
    public BooleanLabel with(LabelOptions options) {
        return new BooleanLabel(name, isAssessment, options, other);
    }

    /** The definition that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BooleanLabel ofJson(Map<String, Object> json) {
        Map<String, Object> rest = JsonObjects.copy("A label", json);
        rest.remove(LabelOptions.TYPE);
        return new BooleanLabel(JsonObjects.takeText(rest, LabelOptions.NAME), JsonObjects.takeFlag(rest, "is_assessment"),
                LabelOptions.take(rest), rest);
    }

    @Override
    public Object json() {
        return options.json(name, BOOLEAN, isAssessment == null ? Map.of() : Map.of("is_assessment", isAssessment), other);
    }
}
