package io.quarkiverse.datadog.llmobs.annotation.label;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The type of a label, as it was when a value was saved. Unlike an enum it can hold a type that this version does not know.
 *
 * @param value the text in JSON
 */
public record LabelType(@JsonValue String value) {

    public static final LabelType SCORE = new LabelType("score");
    public static final LabelType CATEGORICAL = new LabelType("categorical");
    public static final LabelType BOOLEAN = new LabelType("boolean");
    public static final LabelType TEXT = new LabelType("text");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LabelType of(String value) {
        return new LabelType(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
