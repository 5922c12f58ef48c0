package io.quarkiverse.datadog.llmobs.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a value is about. Unlike an enum it can hold a scope that this version does not know.
 *
 * @param value the text in JSON
 */
public record EvaluationScope(@JsonValue String value) {

    /** The span that it is joined with. */
    public static final EvaluationScope SPAN = new EvaluationScope("span");
    /** The whole trace, with whose root span it is joined. */
    public static final EvaluationScope TRACE = new EvaluationScope("trace");
    /** A session, of feedback only. */
    public static final EvaluationScope SESSION = new EvaluationScope("session");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EvaluationScope of(String value) {
        return new EvaluationScope(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
