package io.quarkiverse.datadog.llmobs.experiment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of an experiment. Unlike an enum it can hold a state that this version does not know.
 *
 * @param value the text in JSON
 */
public record ExperimentStatus(@JsonValue String value) {

    public static final ExperimentStatus RUNNING = new ExperimentStatus("running");
    public static final ExperimentStatus COMPLETED = new ExperimentStatus("completed");
    public static final ExperimentStatus FAILED = new ExperimentStatus("failed");
    public static final ExperimentStatus INTERRUPTED = new ExperimentStatus("interrupted");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExperimentStatus of(String value) {
        return new ExperimentStatus(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
