package io.quarkiverse.datadog.llmobs.runtime.experiment;

import java.time.Instant;
import java.util.List;

import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.NewMetric;
import io.quarkiverse.datadog.llmobs.experiment.event.NewSpan;

/**
 * Adds to events what every recorded request has and the call determines.
 */
record CompletedEvents(String experimentId, Instant now) {

    private static final String EXPERIMENT_TAG = "experiment_id:";

    NewEvents of(NewEvents events) {
        return new NewEvents(events.spans() == null ? null : events.spans().stream().map(this::completed).toList(),
                events.metrics() == null ? null : events.metrics().stream().map(this::completed).toList());
    }

    private NewSpan completed(NewSpan span) {
        List<String> tags = span.tags() == null ? List.of() : span.tags();
        return tags.stream().anyMatch(tag -> tag != null && tag.startsWith(EXPERIMENT_TAG)) ? span
                : span.withTags(EXPERIMENT_TAG + experimentId);
    }

    private NewMetric completed(NewMetric metric) {
        NewMetric placed = metric.experimentId() == null ? metric.inExperiment(experimentId) : metric;
        NewMetric timed = placed.timestampMs() == null ? placed.withTime(now) : placed;
        return timed.metricSource() == null ? timed.on(timed.spanId(), timed.traceId()) : timed;
    }
}
