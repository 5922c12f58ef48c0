package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.evaluation.MetricType;
import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.EvaluationMetric;

/**
 * Divides metrics into batches.
 */
class MetricBatchesTest {

    private static final MetricChecks CHECKS = new MetricChecks("evaluations[0]");

    private static EvaluationMetric metric(int number) {
        return new EvaluationMetric("evaluation", "l" + number, MetricType.SCORE, null, number, null, null, null, "bot", 1L,
                null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The numbers of metrics in the batches. */
    private static List<Integer> sizes(int maxMetrics, long maxBytes, long... lengths) {
        MetricBatches batches = new MetricBatches(maxMetrics, maxBytes);
        for (int i = 0; i < lengths.length; i++) {
            batches.add(CHECKS, metric(i), lengths[i]);
        }
        List<String> labels = batches.all().stream().flatMap(List::stream).map(EvaluationMetric::label).toList();
        for (int i = 0; i < lengths.length; i++) {
            assertEquals("l" + i, labels.get(i), "the order stays");
        }
        return batches.all().stream().map(List::size).toList();
    }

    @Test
    void aBatchIsFullByItsNumber() {
        assertEquals(List.of(2, 2, 1), sizes(2, 1000, 10, 10, 10, 10, 10));
    }

    @Test
    void aBatchIsFullByItsBytesWithTheCommas() {
        assertEquals(List.of(2, 1), sizes(100, 22, 10, 10, 10));
        assertEquals(List.of(1, 1, 1), sizes(100, 21, 10, 10, 10));
    }

    @Test
    void aMetricThatFitsIntoNoBatchIsNamed() {
        MetricBatches batches = new MetricBatches(2, 20);
        batches.add(CHECKS, metric(1), 19);
        assertEquals("evaluations[0] must have less than 20 bytes as JSON, but has 20; shorten its value, reasoning or"
                + " metadata",
                assertThrows(IllegalArgumentException.class, () -> batches.add(CHECKS, metric(2), 20))
                        .getMessage());
    }
}
