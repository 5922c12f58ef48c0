package io.quarkiverse.datadog.llmobs.runtime.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.experiment.event.MetricSource;
import io.quarkiverse.datadog.llmobs.experiment.event.MetricType;
import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.NewMetric;
import io.quarkiverse.datadog.llmobs.experiment.event.NewSpan;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;

/**
 * Checks events before they are sent. The live service rejects all events of a request for one metric that it rejects.
 */
final class EventChecks {

    /** The greatest age of a metric. Times in the future were accepted. */
    private static final Duration MAX_AGE = Duration.ofHours(24);

    private static final Set<MetricType> KNOWN = Set.of(MetricType.BOOLEAN, MetricType.SCORE, MetricType.CATEGORICAL,
            MetricType.JSON);

    private EventChecks() {
    }

    /** Rejects events without a span and a metric, and those that the service is known to reject. */
    static NewEvents pushed(NewEvents events, Instant now) {
        Arguments.required("events", events);
        List<NewSpan> spans = Objects.requireNonNullElse(events.spans(), List.of());
        List<NewMetric> metrics = Objects.requireNonNullElse(events.metrics(), List.of());
        if (spans.isEmpty() && metrics.isEmpty()) {
            throw new IllegalArgumentException("The events must not be empty; they need a span or a metric");
        }
        spans.forEach(EventChecks::span);
        metrics.forEach(metric -> metric(metric, now));
        return events;
    }

    private static void span(NewSpan span) {
        Arguments.required("span in the events", span);
        if (span.duration() <= 0) {
            throw new IllegalArgumentException("The duration of span '" + span.spanId() + "' must be at least 1 ns, but was "
                    + span.duration() + "; the service rejects a span without a duration");
        }
        if (span.spanId().equals(span.traceId())) {
            throw new IllegalArgumentException("The trace id of span '" + span.spanId()
                    + "' must not be that of the span; leave both out, or give the trace another one");
        }
    }

    private static void metric(NewMetric metric, Instant now) {
        Arguments.required("metric in the events", metric);
        boolean hasSpan = metric.spanId() != null && !metric.spanId().isBlank();
        boolean isOfSpan = metric.metricSource() == null || metric.metricSource().equals(MetricSource.CUSTOM);
        if (isOfSpan && !hasSpan) {
            throw invalid(metric, "needs a span; name one by on(span), or take asSummary() for the whole experiment");
        }
        if (KNOWN.contains(metric.metricType()) && metric.value() == null && metric.error() == null) {
            throw invalid(metric, "needs a value of its type " + metric.metricType() + ", or an error");
        }
        if (metric.timestampMs() != null
                && Instant.ofEpochMilli(metric.timestampMs()).isBefore(now.minus(MAX_AGE))) {
            throw invalid(metric, "must have a time of the last 24 hours, but has "
                    + Instant.ofEpochMilli(metric.timestampMs()) + "; leave it out to send the current time");
        }
    }

    private static IllegalArgumentException invalid(NewMetric metric, String problem) {
        return new IllegalArgumentException("The metric '" + metric.label() + "' " + problem);
    }
}
