package io.quarkiverse.datadog.llmobs.annotation.label;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;

/**
 * The definition of a label of a queue: its name, and which values annotators may give it.
 */
public sealed interface LabelSchema permits KnownLabel, OtherLabel {

    /** A label whose values are numbers. */
    static ScoreLabel score(String name) {
        return new ScoreLabel(name, null, null, null, null, null);
    }

    /** A label whose values are some of these texts. */
    static CategoricalLabel categorical(String name, String... values) {
        return new CategoricalLabel(name, List.of(values), null, null);
    }

    /** A label whose values are true and false. */
    static BooleanLabel trueOrFalse(String name) {
        return new BooleanLabel(name, null, null, null);
    }

    /** A label whose values are texts. */
    static TextLabel text(String name) {
        return new TextLabel(name, null, null);
    }

    /** The id, by which values name the label; null in a definition that has none yet, then the service chooses one. */
    String id();

    /** The name, unique in the queue. Letters, digits, {@code _} and {@code -}. */
    String name();

    /** The JSON of the HTTP API. */
    @JsonValue
    Object json();

    /** The definition that JSON describes; {@link OtherLabel} when this version does not know its type. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LabelSchema ofJson(Object json) {
        Map<String, Object> members = JsonObjects.copy(json);
        Object type = members == null ? null : members.get(LabelOptions.TYPE);
        if (ScoreLabel.SCORE.equals(type)) {
            return ScoreLabel.ofJson(members);
        } else if (CategoricalLabel.CATEGORICAL.equals(type)) {
            return CategoricalLabel.ofJson(members);
        } else if (BooleanLabel.BOOLEAN.equals(type)) {
            return BooleanLabel.ofJson(members);
        } else if (TextLabel.TEXT.equals(type)) {
            return TextLabel.ofJson(members);
        }
        return new OtherLabel(json);
    }
}
