package io.quarkiverse.datadog.llmobs.annotation.block;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A trace of LLM Observability.
 *
 * @param traceId the id of the trace
 * @param interactionType what kind of trace it is; null for the default
 * @param height the height in which it is shown, more than 0; null for the default
 * @param other members that this version does not know, never null
 */
public record TraceBlock(String traceId, TraceKind interactionType, Long height,
        Map<String, Object> other) implements ContentBlock {

    static final String TRACE = "llmobs_trace";
    private static final String TRACE_ID = "traceId";
    private static final String KIND = "interactionType";

    public TraceBlock {
        other = Values.copyOrEmpty(other);
    }

    public TraceBlock ofKind(TraceKind kind) {
        return new TraceBlock(traceId, kind, height, other);
    }

    public TraceBlock withHeight(long height) {
        return new TraceBlock(traceId, interactionType, height, other);
    }

    /** The block that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TraceBlock ofJson(Map<String, Object> json) {
        Map<String, Object> rest = Members.of(json);
        String kind = JsonObjects.takeText(rest, KIND);
        return new TraceBlock(JsonObjects.takeText(rest, TRACE_ID), kind == null ? null : TraceKind.of(kind),
                Members.height(rest), rest);
    }

    @Override
    public Object json() {
        return Members.json(TRACE, TRACE_ID, traceId,
                Members.member(KIND, interactionType == null ? null : interactionType.value()), height, other);
    }
}
