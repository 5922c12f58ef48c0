package io.quarkiverse.datadog.llmobs.span;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A span: one step of a traced application.
 *
 * @param id the id of the resource
 * @param spanId the id of the span in its trace
 * @param traceId the trace
 * @param parentId the span id of the span that it is a part of
 * @param name the name of the step
 * @param spanKind what the span stands for
 * @param status whether it ended with an error
 * @param mlApp the application
 * @param startNs when it started, in nanoseconds since 1970; see {@link #start()}
 * @param duration how long it took, in nanoseconds; see {@link #elapsed()}
 * @param input what went into the step
 * @param output what came out of it
 * @param modelName the model
 * @param modelProvider the vendor of the model
 * @param metadata free-form JSON object
 * @param metrics numbers by name, such as counts of tokens, never null
 * @param evaluation the results of evaluations by the name of the evaluator, never null
 * @param intent the intent that the service has detected
 * @param tags labels, usually of the form {@code key:value}, never null
 * @param toolDefinitions the tools that the model could call, never null
 * @param other members that this version does not know, never null
 */
public record Span(String id, String spanId, String traceId, String parentId, String name, SpanKind spanKind,
        SpanStatus status, String mlApp, Long startNs, Number duration, SpanData input, SpanData output, String modelName,
        String modelProvider, Map<String, Object> metadata, Map<String, Number> metrics,
        Map<String, SpanEvaluation> evaluation, String intent, List<String> tags, List<ToolDefinition> toolDefinitions,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    private static final long SECOND = 1_000_000_000L;

    public Span {
        metadata = Values.copy(metadata);
        metrics = Values.copyOrEmpty(metrics);
        evaluation = Values.copyOrEmpty(evaluation);
        tags = Values.copyOrEmpty(tags);
        toolDefinitions = Values.copyOrEmpty(toolDefinitions);
        other = Values.copyOrEmpty(other);
    }

    /** When it started; null when the service did not send it. */
    public Instant start() {
        return startNs == null ? null
                : Instant.ofEpochSecond(Math.floorDiv(startNs, SECOND), Math.floorMod(startNs, SECOND));
    }

    /** How long it took, without fractions of nanoseconds; null when the service did not send it. */
    public Duration elapsed() {
        return duration == null ? null : Duration.ofNanos(new BigDecimal(duration.toString()).longValue());
    }
}
