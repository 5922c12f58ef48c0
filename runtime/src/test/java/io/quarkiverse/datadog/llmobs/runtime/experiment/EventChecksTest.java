package io.quarkiverse.datadog.llmobs.runtime.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.experiment.event.MetricSource;
import io.quarkiverse.datadog.llmobs.experiment.event.MetricType;
import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.NewMetric;
import io.quarkiverse.datadog.llmobs.experiment.event.NewSpan;

/**
 * Events that the service would reject are rejected before they are sent; what the call determines is added.
 */
class EventChecksTest {

    private static final Instant NOW = Instant.parse("2026-08-13T19:41:45Z");
    private static final NewSpan SPAN = NewSpan.of("p", "d", "task", NOW, Duration.ofNanos(1)).withIds("s", "t");
    private static final NewMetric METRIC = NewMetric.of("m", 1).on(SPAN);

    private static String rejected(NewEvents events) {
        return assertThrows(IllegalArgumentException.class, () -> EventChecks.pushed(events, NOW)).getMessage();
    }

    private static String rejected(NewMetric metric) {
        return rejected(NewEvents.metrics(metric));
    }

    @Test
    void eventsMustNotBeEmpty() {
        String message = "The events must not be empty; they need a span or a metric";
        assertEquals(message, rejected(new NewEvents(null, null)));
        assertEquals(message, rejected(NewEvents.of(List.of(), List.of())));
        assertEquals("The events must not be null", rejected((NewEvents) null));
        assertEquals("The span in the events must not be null",
                rejected(NewEvents.of(Collections.singletonList(null), null)));
    }

    @Test
    void aSpanNeedsADurationAndATraceOfItsOwn() {
        NewSpan instant = NewSpan.of("p", "d", "task", NOW, Duration.ZERO).withIds("s", "t");
        assertEquals("The duration of span 's' must be at least 1 ns, but was 0; the service rejects a span without a duration",
                rejected(NewEvents.spans(instant)));
        assertEquals("The trace id of span 's' must not be that of the span; leave both out, or give the trace another one",
                rejected(NewEvents.spans(SPAN.withIds("s", "s"))));
    }

    @Test
    void aMetricIsOfASpanOrASummary() {
        NewMetric alone = NewMetric.of("m", 1);
        assertEquals("The metric 'm' needs a span; name one by on(span), or take asSummary() for the whole experiment",
                rejected(alone));
        NewEvents summary = NewEvents.metrics(alone.asSummary());
        assertSame(summary, EventChecks.pushed(summary, NOW));
    }

    @Test
    void aMetricHasAValueOfItsTypeOrAnError() {
        NewMetric none = new NewMetric("m", null, "s", "t", null, null, MetricType.SCORE, true, null, null, null, null, null,
                null, null, null, null, null);
        assertEquals("The metric 'm' needs a value of its type score, or an error", rejected(none));
        NewEvents failed = NewEvents.metrics(NewMetric.failed("m", new IllegalStateException()).on(SPAN));
        assertSame(failed, EventChecks.pushed(failed, NOW));
    }

    @Test
    void aMetricIsNotOlderThanADay() {
        assertEquals("The metric 'm' must have a time of the last 24 hours, but has 2026-08-12T19:41:44.999Z; leave it out "
                + "to send the current time", rejected(METRIC.withTime(NOW.minus(Duration.ofHours(24)).minusMillis(1))));
        NewEvents old = NewEvents.metrics(METRIC.withTime(NOW.minus(Duration.ofHours(24))),
                METRIC.withTime(NOW.plus(Duration.ofDays(4))));
        assertSame(old, EventChecks.pushed(old, NOW));
    }

    @Test
    void whatTheCallDeterminesIsAdded() {
        NewEvents completed = new CompletedEvents("e", NOW)
                .of(NewEvents.spans(SPAN).withMetrics(NewMetric.of("m", 1).on("s", "t")));
        assertEquals(List.of("project_id:p", "dataset_id:d", "experiment_id:e"), completed.spans().get(0).tags());
        NewMetric metric = completed.metrics().get(0);
        assertEquals("e", metric.experimentId());
        assertEquals(NOW.toEpochMilli(), metric.timestampMs());
    }

    @Test
    void whatIsThereIsKept() {
        NewEvents full = NewEvents.spans(SPAN.withTags("experiment_id:other"))
                .withMetrics(METRIC.inExperiment("other").withTime(NOW.plusMillis(1)));
        assertEquals(full, new CompletedEvents("e", NOW).of(full));
        assertEquals(MetricSource.CUSTOM, full.metrics().get(0).metricSource());
    }
}
