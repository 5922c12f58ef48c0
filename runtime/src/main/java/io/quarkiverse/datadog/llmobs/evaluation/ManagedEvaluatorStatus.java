package io.quarkiverse.datadog.llmobs.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a run of an evaluator ended. Unlike an enum it can hold a status that this version does not know.
 *
 * @param value the text in JSON
 */
public record ManagedEvaluatorStatus(@JsonValue String value) {

    public static final ManagedEvaluatorStatus OK = new ManagedEvaluatorStatus("OK");
    /** There is no result, for example because of a limit of the rate. */
    public static final ManagedEvaluatorStatus WARN = new ManagedEvaluatorStatus("WARN");
    /** There is no result. */
    public static final ManagedEvaluatorStatus ERROR = new ManagedEvaluatorStatus("ERROR");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ManagedEvaluatorStatus of(String value) {
        return new ManagedEvaluatorStatus(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
