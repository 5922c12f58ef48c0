package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * What has become of a call: one of the two is there.
 */
record Outcome(Object value, LlmObservabilityException failure) {

    static Outcome of(Operation operation, Scene scene) throws Exception {
        try {
            return new Outcome(operation.call(scene), null);
        } catch (LlmObservabilityException failure) {
            return new Outcome(null, failure);
        }
    }
}
