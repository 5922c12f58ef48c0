package io.quarkiverse.datadog.llmobs.span;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a span stands for. Unlike an enum it can hold a kind that this version does not know.
 *
 * @param value the text in JSON
 */
public record SpanKind(@JsonValue String value) {

    public static final SpanKind LLM = new SpanKind("llm");
    public static final SpanKind AGENT = new SpanKind("agent");
    public static final SpanKind TOOL = new SpanKind("tool");
    public static final SpanKind TASK = new SpanKind("task");
    public static final SpanKind WORKFLOW = new SpanKind("workflow");
    public static final SpanKind EMBEDDING = new SpanKind("embedding");
    public static final SpanKind RETRIEVAL = new SpanKind("retrieval");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SpanKind of(String value) {
        return new SpanKind(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
