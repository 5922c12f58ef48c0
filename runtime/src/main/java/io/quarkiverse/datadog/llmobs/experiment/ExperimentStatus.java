package io.quarkiverse.datadog.llmobs.experiment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of an experiment: an open enumeration, so that a state that is new on the server can be read and compared.
 *
 * @param value the text on the wire
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
