package io.quarkiverse.datadog.llmobs.experiment.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewMetricTest {

    @Test
    void theKindFollowsFromTheValue() {
        assertEquals(new MetricValue.Flag(true), NewMetric.of("m", true).value());
        assertEquals(new MetricValue.Score(new BigDecimal("0.5")), NewMetric.of("m", 0.5).value());
        assertEquals(new MetricValue.Score(new BigDecimal(5)), NewMetric.of("m", 5).value());
        assertEquals(new MetricValue.Category("good"), NewMetric.of("m", "good").value());
        assertEquals(new MetricValue.Json(Map.of("k", 1)), NewMetric.of("m", Map.of("k", 1)).value());
        assertEquals(MetricType.SCORE, NewMetric.of("m", 5).metricType());
    }

    @Test
    void aKindThatThisVersionDoesNotKnowIsSentUnderItsName() {
        NewMetric metric = NewMetric.of("m", new MetricValue.Other(MetricType.of("text"), "long"));
        assertEquals(Map.of("text_value", "long"), metric.other());
        assertEquals(new MetricValue.Other(MetricType.of("text"), "long"), metric.value());
    }

    @ParameterizedTest
    @ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY })
    void aScoreIsAFiniteNumber(double score) {
        assertEquals("The score of the metric 'm' must be a finite number, but was " + score,
                assertThrows(IllegalArgumentException.class, () -> NewMetric.of("m", score)).getMessage());
    }

    @Test
    void aMissingValueIsRejected() {
        String message = "The value of the metric 'm' must not be null; NewMetric.failed(…) is the metric of an evaluation "
                + "without a result";
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> NewMetric.of("m", (String) null)).getMessage());
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> NewMetric.of("m", (MetricValue) null)).getMessage());
    }

    @Test
    void aFailedEvaluationHasAnErrorAndNoValue() {
        NewMetric failed = NewMetric.failed("m", new IllegalStateException("no judge"));
        assertNull(failed.value());
        assertEquals("no judge", failed.error().message());
        assertEquals(MetricType.CATEGORICAL, failed.metricType());
    }

    @Test
    void aMetricBelongsToASpanOrToTheExperiment() {
        NewMetric ofSpan = NewMetric.of("m", 1).on("span", "trace");
        assertEquals("span", ofSpan.spanId());
        assertEquals(MetricSource.CUSTOM, ofSpan.metricSource());
        NewMetric summary = ofSpan.asSummary();
        assertEquals("", summary.spanId());
        assertEquals("", summary.traceId());
        assertEquals(MetricSource.SUMMARY, summary.metricSource());
    }
}
