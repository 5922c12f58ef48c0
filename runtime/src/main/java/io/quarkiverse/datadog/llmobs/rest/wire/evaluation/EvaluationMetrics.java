package io.quarkiverse.datadog.llmobs.rest.wire.evaluation;

import java.util.List;

/**
 * The attributes of a request to the intake.
 *
 * @param metrics what is submitted; the intake rejects requests of more than about 5 MB
 */
public record EvaluationMetrics(List<EvaluationMetric> metrics) {
}
