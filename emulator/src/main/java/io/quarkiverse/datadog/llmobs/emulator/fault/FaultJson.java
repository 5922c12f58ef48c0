package io.quarkiverse.datadog.llmobs.emulator.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * Faults as JSON: {@code {"operation":"ListLLMObsDatasets","kind":"status","status":503,"times":2}}. Further members by kind:
 * {@code contentType}, {@code body}, {@code headers}, {@code millis}, {@code bytes}.
 */
public final class FaultJson {

    /** The member that names the operation, and the query parameter that does. */
    public static final String OPERATION = "operation";

    private FaultJson() {
    }

    /** Adds a fault. */
    public static void read(byte[] body, FaultQueues faults) throws JsonProcessingException {
        JsonNode node = Json.parse(body);
        if (!node.isObject()) {
            throw new IllegalArgumentException("a fault is a JSON object with operation and kind");
        }
        JsonMembers json = new JsonMembers(node, "$");
        Fault.Kind kind = kind(json.requiredText("kind"));
        json.withOnly(members(kind), "a fault of this kind");
        Integer times = json.count("times");
        Fault fault = fault(kind, json);
        faults.add(json.requiredText(OPERATION), times == null ? fault : fault.times(times));
    }

    private static Set<String> members(Fault.Kind kind) {
        return switch (kind) {
            case STATUS -> Set.of(OPERATION, "kind", "times", "status", "contentType", "body", "headers");
            case DELAY -> Set.of(OPERATION, "kind", "times", "millis");
            case CUT -> Set.of(OPERATION, "kind", "times", "bytes");
            default -> Set.of(OPERATION, "kind", "times");
        };
    }

    private static Fault fault(Fault.Kind kind, JsonMembers json) {
        return switch (kind) {
            case STATUS -> Fault.status(number(json, "status"), json.text("contentType"), json.text("body"), headers(json));
            case DELAY -> Fault.delay(Duration.ofMillis(number(json, "millis")));
            case CUT -> Fault.cutAfter(number(json, "bytes"));
            case EMPTY_PAGE -> Fault.emptyPage();
            case REPEATED_CURSOR -> Fault.repeatedCursor();
            case MALFORMED_JSON -> Fault.malformedJson();
            case READ_LAG -> Fault.readLag();
        };
    }

    private static int number(JsonMembers json, String name) {
        json.required(name);
        return json.count(name);
    }

    private static Map<String, String> headers(JsonMembers json) {
        Map<String, String> headers = new HashMap<>();
        ObjectNode node = json.object("headers");
        if (node != null) {
            node.fields().forEachRemaining(header -> {
                if (!header.getValue().isValueNode() || header.getValue().isNull()) {
                    throw json.invalid("headers." + header.getKey(), "is not a string or a number");
                }
                headers.put(header.getKey(), header.getValue().asText());
            });
        }
        return headers;
    }

    private static Fault.Kind kind(String name) {
        try {
            return Fault.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("kind \"" + name + "\" is unknown: give one of "
                    + Arrays.toString(Fault.Kind.values()), e);
        }
    }

    /** All faults, by operation id and in the order of their queues. */
    public static ArrayNode write(Map<String, List<Fault>> faults) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        faults.forEach((operationId, queue) -> queue.forEach(fault -> all.add(write(operationId, fault))));
        return all;
    }

    private static ObjectNode write(String operationId, Fault fault) {
        ObjectNode json = Json.object().put(OPERATION, operationId).put("kind", fault.kind().name().toLowerCase(Locale.ROOT));
        switch (fault.kind()) {
            case STATUS -> writeResponse(json, fault);
            case DELAY -> json.put("millis", fault.delay().toMillis());
            case CUT -> json.put("bytes", fault.bytes());
            default -> {
                // No further members.
            }
        }
        if (fault.times() != Fault.UNLIMITED) {
            json.put("times", fault.times());
        }
        return json;
    }

    private static void writeResponse(ObjectNode json, Fault fault) {
        json.put("status", fault.status());
        if (fault.contentType() != null) {
            json.put("contentType", fault.contentType());
        }
        if (fault.body() != null) {
            json.put("body", fault.body());
        }
        if (!fault.headers().isEmpty()) {
            ObjectNode headers = json.putObject("headers");
            new TreeMap<>(fault.headers()).forEach(headers::put);
        }
    }
}
