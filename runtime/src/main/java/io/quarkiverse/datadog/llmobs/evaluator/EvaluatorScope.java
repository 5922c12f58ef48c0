package io.quarkiverse.datadog.llmobs.evaluator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an evaluator judges as one. Unlike an enum it can hold a scope that this version does not know. Its operations are
 * unstable: see the package.
 *
 * @param value the text in JSON
 */
public record EvaluatorScope(@JsonValue String value) {

    public static final EvaluatorScope SPAN = new EvaluatorScope("span");
    public static final EvaluatorScope TRACE = new EvaluatorScope("trace");
    public static final EvaluatorScope SESSION = new EvaluatorScope("session");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EvaluatorScope of(String value) {
        return new EvaluatorScope(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
