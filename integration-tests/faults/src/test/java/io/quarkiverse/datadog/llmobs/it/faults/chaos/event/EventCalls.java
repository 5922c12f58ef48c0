package io.quarkiverse.datadog.llmobs.it.faults.chaos.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentSpan;
import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.NewSpan;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;
import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * Pushes and reads the spans of the experiments of one caller, and knows which there may be. It is used by one thread.
 */
public final class EventCalls {

    /** Fixed, so that a seed makes the same requests in each run; so there are no metrics, which need the current time. */
    private static final Instant START = Instant.parse("2026-08-13T19:41:45Z");

    private final LlmObservability llmobs;
    private final Differences misread;
    /** By the ids of experiments, then by the ids of spans. */
    private final Map<String, Map<String, Outcome>> known = new LinkedHashMap<>();

    /** @param misread where what is read in between differs from what was reported */
    public EventCalls(LlmObservability llmobs, Differences misread) {
        this.llmobs = llmobs;
        this.misread = misread;
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

    /** Lists the spans of an experiment that exists, in any form. */
    public Outcome list(String experimentId, SplittableRandom random) {
        ExperimentEvents events = llmobs.experiments().events(experimentId);
        return Outcome.ofRetried(() -> compare(experimentId, switch (random.nextInt(3)) {
            case 0 -> events.listV1();
            case 1 -> events.listV2();
            default -> events.list().withPageSize(2);
        }, misread));
    }

    private void compare(String experimentId, Paged<ExperimentSpan> listed, Differences differences) {
        differences.compareAll("span", known.getOrDefault(experimentId, Map.of()),
                listed.stream().map(ExperimentSpan::spanId).toList());
    }

    /**
     * Compares what the server has in the end.
     *
     * @param experimentIds the experiments that exist
     */
    public void compare(LlmObservability clean, Collection<String> experimentIds, Differences differences) {
        experimentIds.forEach(id -> compare(id, clean.experiments().events(id).list(), differences));
    }
}
