package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.EvaluationMetric;

/**
 * Divides metrics into batches that the intake accepts. Their order stays.
 */
final class MetricBatches {

    private final int maxMetrics;
    private final long maxBytes;
    private final List<List<EvaluationMetric>> batches = new ArrayList<>();
    private long bytes;

    /**
     * @param maxMetrics how many metrics a batch may have
     * @param maxBytes how many bytes they may have as JSON
     */
    MetricBatches(int maxMetrics, long maxBytes) {
        this.maxMetrics = maxMetrics;
        this.maxBytes = maxBytes;
    }

    /**
     * @param length how many bytes the metric has
     * @throws IllegalArgumentException when it is too large for any batch
     */
    void add(MetricChecks checks, EvaluationMetric metric, long length) {
        // with the comma behind it
        long size = length + 1;
        if (size > maxBytes) {
            throw new IllegalArgumentException(checks.place() + " must have less than " + maxBytes
                    + " bytes as JSON, but has " + length + "; shorten its value, reasoning or metadata");
        }
        if (batches.isEmpty() || last().size() == maxMetrics || bytes + size > maxBytes) {
            batches.add(new ArrayList<>());
            bytes = 0;
        }
        last().add(metric);
        bytes += size;
    }

    private List<EvaluationMetric> last() {
        return batches.get(batches.size() - 1);
    }

    List<List<EvaluationMetric>> all() {
        return batches;
    }
}
