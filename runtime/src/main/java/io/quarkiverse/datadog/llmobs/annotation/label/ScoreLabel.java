package io.quarkiverse.datadog.llmobs.annotation.label;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A label whose values are numbers.
 *
 * @param min the smallest value, or null
 * @param max the largest value, or null
 * @param isInteger whether values must be integers; null for the default of the service
 */
public record ScoreLabel(String name, Double min, Double max, Boolean isInteger, LabelOptions options,
        Map<String, Object> other) implements KnownLabel<ScoreLabel> {

    static final String SCORE = "score";

    public ScoreLabel {
        options = LabelOptions.orNone(options);
        other = Values.copyOrEmpty(other);
    }

    /** The same with bounds, both of which are allowed values. */
    public ScoreLabel between(double min, double max) {
        return new ScoreLabel(name, min, max, isInteger, options, other);
    }

    /** The same with integers only. */
    public ScoreLabel integers() {
        return new ScoreLabel(name, min, max, true, options, other);
    }

    @Override
    public ScoreLabel with(LabelOptions options) {
        return new ScoreLabel(name, min, max, isInteger, options, other);
    }

    /** The definition that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ScoreLabel ofJson(Map<String, Object> json) {
        Map<String, Object> rest = JsonObjects.copy("A label", json);
        rest.remove(LabelOptions.TYPE);
        return new ScoreLabel(JsonObjects.takeText(rest, LabelOptions.NAME), JsonObjects.takeNumber(rest, "min"),
                JsonObjects.takeNumber(rest, "max"), JsonObjects.takeFlag(rest, "is_integer"), LabelOptions.take(rest), rest);
    }

    @Override
    public Object json() {
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("min", min);
        own.put("max", max);
        own.put("is_integer", isInteger);
        return options.json(name, SCORE, own, other);
    }
}
