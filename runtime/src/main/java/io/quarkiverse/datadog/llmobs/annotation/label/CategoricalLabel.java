package io.quarkiverse.datadog.llmobs.annotation.label;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A label whose values are some of given texts.
 *
 * @param values the texts to choose from, never null
 */
public record CategoricalLabel(String name, List<String> values, LabelOptions options,
        Map<String, Object> other) implements KnownLabel<CategoricalLabel> {

    static final String CATEGORICAL = "categorical";

    public CategoricalLabel {
        values = Values.copyOrEmpty(values);
        options = LabelOptions.orNone(options);
        other = Values.copyOrEmpty(other);
    }

    @Override
    public CategoricalLabel with(LabelOptions options) {
        return new CategoricalLabel(name, values, options, other);
    }

    /** The definition that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CategoricalLabel ofJson(Map<String, Object> json) {
        Map<String, Object> rest = JsonObjects.copy("A label", json);
        rest.remove(LabelOptions.TYPE);
        return new CategoricalLabel(JsonObjects.takeText(rest, LabelOptions.NAME), JsonObjects.takeTexts(rest, "values"),
                LabelOptions.take(rest), rest);
    }

    @Override
    public Object json() {
        // texts of another form were kept as they are
        return options.json(name, CATEGORICAL, other.containsKey("values") ? Map.of() : Map.of("values", values), other);
    }
}
