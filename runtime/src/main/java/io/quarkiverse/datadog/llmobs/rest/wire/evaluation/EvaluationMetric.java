package io.quarkiverse.datadog.llmobs.rest.wire.evaluation;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.evaluation.Assessment;
import io.quarkiverse.datadog.llmobs.evaluation.EvaluationScope;
import io.quarkiverse.datadog.llmobs.evaluation.MetricType;
import io.quarkiverse.datadog.llmobs.evaluation.Submitter;

/**
 * A metric as the intake takes it. Components that are null are not sent.
 *
 * @param eventKind {@code evaluation} or {@code feedback}
 * @param label what is evaluated
 * @param metricType tells which component is the value: one of the following four, or the text
 * @param categoricalValue a text, or null
 * @param scoreValue a number, or null
 * @param booleanValue or null
 * @param jsonValue an object, or null
 * @param joinOn the span of an evaluation, or null
 * @param mlApp the application
 * @param timestampMs milliseconds since 1970
 * @param assessment or null
 * @param reasoning or null
 * @param evalScope what the value is about, or null
 * @param tags of the form {@code key:value}, or null
 * @param metadata free-form JSON object of an evaluation, or null
 * @param textValue the free text of a feedback, or null, as all that follow
 * @param spanId the span of a feedback
 * @param traceId the trace of a feedback
 * @param sessionId the session of a feedback
 * @param feedbackJoinKey the value of the tag of this name on the spans of a feedback
 * @param submitter who gave the feedback
 */
public record EvaluationMetric(String eventKind, String label, MetricType metricType, String categoricalValue,
        Object scoreValue, Boolean booleanValue, Object jsonValue, JoinOn joinOn, String mlApp, Long timestampMs,
        Assessment assessment, String reasoning, EvaluationScope evalScope, List<String> tags, Map<String, Object> metadata,
        String textValue, String spanId, String traceId, String sessionId, String feedbackJoinKey, Submitter submitter) {
}
