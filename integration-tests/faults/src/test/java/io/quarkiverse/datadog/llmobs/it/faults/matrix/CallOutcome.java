package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.call.CallRun;
import io.quarkiverse.datadog.llmobs.it.faults.call.TestedCall;

/**
 * What has become of a call: one of the two is there.
 */
record CallOutcome(Object value, LlmObservabilityException failure) {

    static CallOutcome of(TestedCall operation, CallRun run) throws Exception {
        try {
            return new CallOutcome(operation.call(run), null);
        } catch (LlmObservabilityException failure) {
            return new CallOutcome(null, failure);
        }
    }
}
