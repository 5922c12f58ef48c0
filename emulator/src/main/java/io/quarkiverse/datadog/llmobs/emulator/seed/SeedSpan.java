package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.span.Span;
import io.quarkiverse.datadog.llmobs.emulator.span.Spans;
import io.quarkiverse.datadog.llmobs.emulator.span.TimeText;

/**
 * A span of a seed: its attributes as in responses, except that {@code status} and {@code duration} may be left out, and that
 * {@code start}, a time in one of the forms of filters, may stand for {@code start_ns}.
 *
 * @param start when it started; relative times are relative to the time when the seed is applied
 * @param attributes the others, as they are in the seed
 */
public record SeedSpan(String start, ObjectNode attributes) {

    private static final Set<String> REQUIRED = Set.of("span_id", "trace_id", "name", "span_kind", "ml_app");
    private static final Set<String> TEXTS = Set.of("parent_id", "status", "model_name", "model_provider", "intent");
    private static final Set<String> OBJECTS = Set.of("input", "output", "metadata", "metrics", "evaluation");
    private static final Set<String> OTHERS = Set.of("start", "start_ns", "duration", "tags", "tool_definitions");
    private static final Set<String> MEMBERS = union(REQUIRED, TEXTS, OBJECTS, OTHERS);

    @SafeVarargs
    private static Set<String> union(Set<String>... parts) {
        Set<String> all = new TreeSet<>();
        for (Set<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    /** The spans of a seed; none if it has no such member. */
    static List<SeedSpan> read(JsonMembers root) {
        Set<String> ids = new HashSet<>();
        List<SeedSpan> spans = new ArrayList<>();
        for (JsonNode item : root.items("spans")) {
            JsonMembers span = SeedReader.known(item, "$.spans[" + spans.size() + "]", MEMBERS);
            check(span);
            if (!ids.add(span.requiredText("span_id"))) {
                throw span.invalid("span_id", "occurs twice");
            }
            spans.add(new SeedSpan(start(span), attributes(item)));
        }
        return spans;
    }

    private static void check(JsonMembers span) {
        REQUIRED.stream().sorted().forEach(span::requiredText);
        TEXTS.forEach(span::text);
        OBJECTS.forEach(span::object);
        span.texts("tags");
        span.objects("tool_definitions");
        number(span, "duration", span.get("duration"));
        if (span.get("metrics") != null) {
            span.get("metrics").properties().forEach(metric -> number(span, "metrics." + metric.getKey(), metric.getValue()));
        }
        if (span.get("evaluation") != null) {
            JsonMembers evaluations = new JsonMembers(span.get("evaluation"), span.place() + ".evaluation");
            evaluations.node().fieldNames().forEachRemaining(evaluations::object);
        }
    }

    private static void number(JsonMembers span, String name, JsonNode value) {
        if (value != null && !value.isNumber()) {
            throw span.invalid(name, "is not a number");
        }
    }

    private static String start(JsonMembers span) {
        JsonNode nanos = span.get("start_ns");
        if (nanos != null) {
            if (!nanos.isIntegralNumber() || !nanos.canConvertToLong() || nanos.longValue() < 0) {
                throw span.invalid("start_ns", "is not a number of nanoseconds since 1970");
            }
            return null;
        }
        String start = span.text("start") == null ? "now" : span.text("start");
        try {
            TimeText.nanos(start, 0);
            return start;
        } catch (IllegalArgumentException e) {
            throw span.invalid("start", e.getMessage());
        }
    }

    private static ObjectNode attributes(JsonNode item) {
        ObjectNode attributes = item.deepCopy();
        attributes.remove("start");
        attributes.properties().removeIf(member -> member.getValue().isNull());
        return attributes;
    }

    void check(Spans state, String origin) {
        if (state.contains(id())) {
            throw new IllegalArgumentException(
                    origin + ": span \"" + id() + "\" exists already; choose another span_id, or reset first");
        }
    }

    void addTo(Spans state, long now) {
        ObjectNode complete = attributes.deepCopy();
        if (start != null) {
            complete.put("start_ns", Math.max(0, TimeText.nanos(start, now)));
        }
        if (!complete.has("duration")) {
            complete.put("duration", 0);
        }
        if (!complete.has("status")) {
            complete.put("status", "ok");
        }
        state.add(new Span(id(), complete.get("start_ns").longValue(), complete));
    }

    private String id() {
        return attributes.get("span_id").textValue();
    }
}
