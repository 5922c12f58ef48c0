package io.quarkiverse.datadog.llmobs.evaluation;

import java.time.Instant;
import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Feedback on what an application did: a value under a label, such as the thumb of a user.
 * <p>
 * It is joined with a span, a trace, a session, or the spans of a join key; one of these, the submitter, the application
 * and the time are required. Feedback is checked when it is submitted, before anything is sent.
 *
 * @param label what the feedback is about: a letter, then letters, digits and underscores of ASCII, at most 200 characters
 * @param type the kind of the value
 * @param value a text, finite number, boolean or object, as the type says
 * @param spanId the id of a span, or null
 * @param traceId the id of a trace, or null
 * @param sessionId the id of a session, or null
 * @param feedbackJoinKey the value of the tag {@code feedback_join_key} on the spans, or null
 * @param submitter who gave it
 * @param mlApp the application, as {@code ml_app} names it in its traces
 * @param timestamp when it was given, in milliseconds; not before 1970
 * @param assessment whether the value is a good one, or null
 * @param reasoning why the value is as it is, or null
 * @param scope what the value is about, which fits the join; null for the default of the service
 * @param tags labels of the form {@code key:value}, or null
 */
public record Feedback(String label, MetricType type, Object value, String spanId, String traceId, String sessionId,
        String feedbackJoinKey, Submitter submitter, String mlApp, Instant timestamp, Assessment assessment, String reasoning,
        EvaluationScope scope, List<String> tags) {

    public Feedback {
        tags = Values.copy(tags);
    }

    /** Feedback of any type. */
    public static Feedback of(String label, MetricType type, Object value) {
        return new Feedback(label, type, value, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A finite number. */
    public static Feedback score(String label, double value) {
        return of(label, MetricType.SCORE, value);
    }

    /** A text that names a category. */
    public static Feedback categorical(String label, String value) {
        return of(label, MetricType.CATEGORICAL, value);
    }

    /** A boolean. */
    public static Feedback bool(String label, boolean value) {
        return of(label, MetricType.BOOLEAN, value);
    }

    /** Free text. */
    public static Feedback text(String label, String value) {
        return of(label, MetricType.TEXT, value);
    }

    /** An object, in any form that is written as a JSON object. */
    public static Feedback json(String label, Object value) {
        return of(label, MetricType.JSON, value);
    }

    /** On the span with this id. */
    public Feedback joinedBySpan(String spanId) {
        return new Feedback(label, type, value, spanId, traceId, sessionId, feedbackJoinKey, submitter, mlApp, timestamp,
                assessment, reasoning, scope, tags);
    }

    /** On the trace with this id. */
    public Feedback joinedByTrace(String traceId) {
        return new Feedback(label, type, value, spanId, traceId, sessionId, feedbackJoinKey, submitter, mlApp, timestamp,
                assessment, reasoning, scope, tags);
    }

    /** On the session with this id. */
    public Feedback joinedBySession(String sessionId) {
        return new Feedback(label, type, value, spanId, traceId, sessionId, feedbackJoinKey, submitter, mlApp, timestamp,
                assessment, reasoning, scope, tags);
    }

    /** On the spans that have this value in the tag {@code feedback_join_key}. */
    public Feedback joinedByKey(String feedbackJoinKey) {
        return new Feedback(label, type, value, spanId, traceId, sessionId, feedbackJoinKey, submitter, mlApp, timestamp,
                assessment, reasoning, scope, tags);
    }

    public Feedback withSubmitter(Submitter submitter) {
        return new Feedback(label, type, value, spanId, traceId, sessionId, feedbackJoinKey, submitter, mlApp, timestamp,
                assessment, reasoning, scope, tags);
    }

    public Feedback withMlApp(String mlApp) {
        return new Feedback(label, type, value, spanId, traceId, sessionId, feedbackJoinKey, submitter, mlApp, timestamp,
                assessment, reasoning, scope, tags);
    }

    public Feedback withTimestamp(Instant timestamp) {
        return new Feedback(label, type, value, spanId, traceId, sessionId, feedbackJoinKey, submitter, mlApp, timestamp,
                assessment, reasoning, scope, tags);
    }

    public Feedback withAssessment(Assessment assessment) {
        return new Feedback(label, type, value, spanId, traceId, sessionId, feedbackJoinKey, submitter, mlApp, timestamp,
                assessment, reasoning, scope, tags);
    }

    public Feedback withReasoning(String reasoning) {
        return new Feedback(label, type, value, spanId, traceId, sessionId, feedbackJoinKey, submitter, mlApp, timestamp,
                assessment, reasoning, scope, tags);
    }

    public Feedback withScope(EvaluationScope scope) {
        return new Feedback(label, type, value, spanId, traceId, sessionId, feedbackJoinKey, submitter, mlApp, timestamp,
                assessment, reasoning, scope, tags);
    }

    public Feedback withTags(String... tags) {
        return new Feedback(label, type, value, spanId, traceId, sessionId, feedbackJoinKey, submitter, mlApp, timestamp,
                assessment, reasoning, scope, List.of(tags));
    }
}
