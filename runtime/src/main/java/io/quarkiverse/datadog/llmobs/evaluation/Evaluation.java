package io.quarkiverse.datadog.llmobs.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The evaluation of a span: a value under a label, such as the faithfulness of an answer.
 * <p>
 * It is joined with the span by its ids ({@link #joinedBySpan}) or by a tag that only this span has ({@link #joinedByTag}).
 * One of both, the application and the time are required. Evaluations are checked when they are submitted, before anything is
 * sent.
 *
 * @param label what is evaluated: a letter, then letters, digits and underscores of ASCII, at most 200 characters
 * @param type the kind of the value
 * @param value a text, finite number, boolean or object, as the type says
 * @param span the ids of the span, or null
 * @param tag the tag of the span, or null
 * @param mlApp the application whose span it is, as {@code ml_app} names it in its traces
 * @param timestamp when it was evaluated, in milliseconds; not before 1970
 * @param assessment whether the value is a good one, or null
 * @param reasoning why the value is as it is, or null
 * @param scope what the value is about; null for the default of the service
 * @param tags labels of the form {@code key:value}, or null. Spans of OpenTelemetry need {@code source:otel}: the service then
 *        waits for their conversion
 * @param metadata free-form JSON object, or null
 */
public record Evaluation(String label, MetricType type, Object value, SpanJoin span, TagJoin tag, String mlApp,
        Instant timestamp, Assessment assessment, String reasoning, EvaluationScope scope, List<String> tags,
        Map<String, Object> metadata) {

    public Evaluation {
        tags = Values.copy(tags);
        metadata = Values.copy(metadata);
    }

    /** An evaluation of any type. */
    public static Evaluation of(String label, MetricType type, Object value) {
        return new Evaluation(label, type, value, null, null, null, null, null, null, null, null, null);
    }

    /** A finite number. */
    public static Evaluation score(String label, double value) {
        return of(label, MetricType.SCORE, value);
    }

    /** A text that names a category. */
    public static Evaluation categorical(String label, String value) {
        return of(label, MetricType.CATEGORICAL, value);
    }

    /** A boolean. */
    public static Evaluation bool(String label, boolean value) {
        return of(label, MetricType.BOOLEAN, value);
    }

    /** An object, in any form that is written as a JSON object. */
    public static Evaluation json(String label, Object value) {
        return of(label, MetricType.JSON, value);
    }

    /** Of the span with these ids. */
    public Evaluation joinedBySpan(String spanId, String traceId) {
        return new Evaluation(label, type, value, new SpanJoin(spanId, traceId), tag, mlApp, timestamp, assessment, reasoning,
                scope, tags, metadata);
    }

    /** Of the only span with this tag. */
    public Evaluation joinedByTag(String key, String value) {
        return new Evaluation(label, type, this.value, span, new TagJoin(key, value), mlApp, timestamp, assessment, reasoning,
                scope, tags, metadata);
    }

    public Evaluation withMlApp(String mlApp) {
        return new Evaluation(label, type, value, span, tag, mlApp, timestamp, assessment, reasoning, scope, tags, metadata);
    }

    public Evaluation withTimestamp(Instant timestamp) {
        return new Evaluation(label, type, value, span, tag, mlApp, timestamp, assessment, reasoning, scope, tags, metadata);
    }

    public Evaluation withAssessment(Assessment assessment) {
        return new Evaluation(label, type, value, span, tag, mlApp, timestamp, assessment, reasoning, scope, tags, metadata);
    }

    public Evaluation withReasoning(String reasoning) {
        return new Evaluation(label, type, value, span, tag, mlApp, timestamp, assessment, reasoning, scope, tags, metadata);
    }

    public Evaluation withScope(EvaluationScope scope) {
        return new Evaluation(label, type, value, span, tag, mlApp, timestamp, assessment, reasoning, scope, tags, metadata);
    }

    public Evaluation withTags(String... tags) {
        return new Evaluation(label, type, value, span, tag, mlApp, timestamp, assessment, reasoning, scope, List.of(tags),
                metadata);
    }

    public Evaluation withMetadata(Map<String, Object> metadata) {
        return new Evaluation(label, type, value, span, tag, mlApp, timestamp, assessment, reasoning, scope, tags, metadata);
    }
}
