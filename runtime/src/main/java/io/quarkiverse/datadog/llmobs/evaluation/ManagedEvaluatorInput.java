package io.quarkiverse.datadog.llmobs.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What a managed evaluator judges. Its template names the members that it uses.
 *
 * @param context the members by name, such as {@code span_input} and {@code span_output}; not empty when it is sent
 */
public record ManagedEvaluatorInput(Map<String, Object> context) {

    public ManagedEvaluatorInput {
        context = Values.copyOrEmpty(context);
    }

    /** The usual members: what a span was given, and what it produced. Both may be any JSON. */
    public static ManagedEvaluatorInput of(Object input, Object output) {
        return new ManagedEvaluatorInput(null).with("span_input", input).with("span_output", output);
    }

    /** Any other member. */
    public ManagedEvaluatorInput with(String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(context);
        members.put(name, value);
        return new ManagedEvaluatorInput(members);
    }

    /** The output that is expected, in {@code meta.expected_output}. */
    public ManagedEvaluatorInput withExpectedOutput(Object expectedOutput) {
        return withMeta("expected_output", expectedOutput);
    }

    /** Further facts, in {@code meta.metadata}. */
    public ManagedEvaluatorInput withMetadata(Map<String, Object> metadata) {
        return withMeta("metadata", metadata);
    }

    /** The span that is judged. */
    public ManagedEvaluatorInput withSpan(String spanId, String traceId) {
        return with("span_id", spanId).with("trace_id", traceId);
    }

    private ManagedEvaluatorInput withMeta(String name, Object value) {
        Map<String, Object> meta = new LinkedHashMap<>();
        if (context.get("meta") instanceof Map<?, ?> map) {
            map.forEach((key, member) -> meta.put(String.valueOf(key), member));
        }
        meta.put(name, value);
        return with("meta", meta);
    }
}
