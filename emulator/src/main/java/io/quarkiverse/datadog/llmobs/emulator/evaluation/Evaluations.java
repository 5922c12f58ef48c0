package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkiverse.datadog.llmobs.emulator.ReceivedEvaluation;

/**
 * What the intake has accepted, oldest first. Safe for use from any thread.
 */
public final class Evaluations {

    private final List<Metric> metrics = new ArrayList<>();

    synchronized void add(List<Metric> accepted) {
        metrics.addAll(accepted);
    }

    public synchronized List<ReceivedEvaluation> all() {
        return metrics.stream().map(Metric::received).toList();
    }

    /** The same as JSON, as it was sent, with ids. */
    public synchronized JsonNode json() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(metrics.size());
        metrics.forEach(metric -> array.add(metric.json()));
        return array;
    }
}
