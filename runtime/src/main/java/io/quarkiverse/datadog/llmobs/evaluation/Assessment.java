package io.quarkiverse.datadog.llmobs.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether a value is a good one. Unlike an enum it can hold an assessment that this version does not know.
 *
 * @param value the text in JSON
 */
public record Assessment(@JsonValue String value) {

    public static final Assessment PASS = new Assessment("pass");
    public static final Assessment FAIL = new Assessment("fail");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Assessment of(String value) {
        return new Assessment(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
