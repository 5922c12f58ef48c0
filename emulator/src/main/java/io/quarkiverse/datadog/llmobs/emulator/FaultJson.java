package io.quarkiverse.datadog.llmobs.emulator;

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

/**
 * Faults as JSON: {@code {"route":"LIST_DATASETS","kind":"status","status":503,"times":2}}. Further members by kind:
 * {@code contentType}, {@code body}, {@code headers}, {@code millis}, {@code bytes}.
 */
final class FaultJson {

    private FaultJson() {
    }

    /** Switches a fault on. */
    static void read(byte[] body, Faults faults) throws JsonProcessingException {
        JsonNode node = Json.parse(body);
        if (!node.isObject()) {
            throw new IllegalArgumentException("a fault is a JSON object with route and kind");
        }
        Attributes json = new Attributes(node, "$");
        Fault.Kind kind = constant(Fault.Kind.class, "kind", json.requiredText("kind"));
        json.withOnly(members(kind), "a fault of this kind");
        Integer times = json.count("times");
        Fault fault = fault(kind, json);
        faults.on(route(json.requiredText("route")), times == null ? fault : fault.times(times));
    }

    private static Set<String> members(Fault.Kind kind) {
        return switch (kind) {
            case STATUS -> Set.of("route", "kind", "times", "status", "contentType", "body", "headers");
            case DELAY -> Set.of("route", "kind", "times", "millis");
            case CUT -> Set.of("route", "kind", "times", "bytes");
            default -> Set.of("route", "kind", "times");
        };
    }

    private static Fault fault(Fault.Kind kind, Attributes json) {
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

    private static int number(Attributes json, String name) {
        json.required(name);
        return json.count(name);
    }

    private static Map<String, String> headers(Attributes json) {
        Map<String, String> headers = new HashMap<>();
        ObjectNode node = json.object("headers");
        if (node != null) {
            node.fields().forEachRemaining(header -> {
                if (!header.getValue().isValueNode() || header.getValue().isNull()) {
                    throw json.wrong("headers." + header.getKey(), "is not a string or a number");
                }
                headers.put(header.getKey(), header.getValue().asText());
            });
        }
        return headers;
    }

    static Route route(String name) {
        return constant(Route.class, "route", name);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String what, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " \"" + name + "\" is unknown: give one of "
                    + Arrays.toString(type.getEnumConstants()), e);
        }
    }

    static ArrayNode write(Map<Route, List<Fault>> faults) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        faults.forEach((route, queue) -> queue.forEach(fault -> all.add(write(route, fault))));
        return all;
    }

    private static ObjectNode write(Route route, Fault fault) {
        ObjectNode json = Json.object().put("route", route.name()).put("kind", fault.kind().name().toLowerCase(Locale.ROOT));
        switch (fault.kind()) {
            case STATUS -> writeAnswer(json, fault);
            case DELAY -> json.put("millis", fault.delay().toMillis());
            case CUT -> json.put("bytes", fault.bytes());
            default -> {
                // The kind says it all.
            }
        }
        if (fault.times() != Fault.UNLIMITED) {
            json.put("times", fault.times());
        }
        return json;
    }

    private static void writeAnswer(ObjectNode json, Fault fault) {
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
