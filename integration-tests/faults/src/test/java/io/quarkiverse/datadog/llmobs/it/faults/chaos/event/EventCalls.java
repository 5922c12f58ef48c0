package io.quarkiverse.datadog.llmobs.it.faults.chaos.event;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.NewSpan;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Pushes and reads the spans of the experiments of one caller, and knows which there may be. It is used by one thread.
 */
public final class EventCalls {

    /** Fixed, so that a seed makes the same requests in each run; so there are no metrics, which need the current time. */
    private static final Instant START = Instant.parse("2026-08-13T19:41:45Z");

    private final LlmObservability llmobs;
    /** By the ids of experiments, then by the ids of spans. */
    private final Map<String, Map<String, Outcome>> known = new LinkedHashMap<>();

    public EventCalls(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    /**
     * Pushes a span.
     *
     * @param thing a name that is not used again
     */
    public Outcome push(String thing, String projectId, String datasetId, String experimentId) {
        NewSpan span = NewSpan.of(projectId, datasetId, thing, START, Duration.ofMillis(1)).withIds(thing, thing + "-trace");
        Outcome outcome = Outcome.ofOnce(() -> llmobs.experiments().events(experimentId).push(NewEvents.spans(span)));
        known.computeIfAbsent(experimentId, id -> new LinkedHashMap<>()).put(thing, outcome);
        return outcome;
    }
}
