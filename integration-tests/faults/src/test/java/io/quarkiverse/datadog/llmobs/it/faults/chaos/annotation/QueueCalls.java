package io.quarkiverse.datadog.llmobs.it.faults.chaos.annotation;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Creates, changes, deletes and reads the annotation queues of one caller, and knows what they may be. Used by one thread.
 */
public final class QueueCalls {

    private final LlmObservability llmobs;

    public QueueCalls(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    public Outcome list() {
        return Outcome.ofRetried(() -> llmobs.annotationQueues().list().stream().toList());
    }
}
