package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

/**
 * Reads records from JSON by rules of its own, without any code of the client, so that a mistake of the client shows.
 * <p>
 * A record is filled from the members that have the names of its components in snake case; members that it does not know are
 * its {@code other}.
 */
public final class WireValues {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String OTHER = "other";

    private WireValues() {
    }

    /** What a call returns for a response: a record, a list of records, a text or null. */
    public static Object read(ResultShape shape, String body) {
        return switch (shape.kind()) {
            case NOTHING -> null;
            case STREAM -> body;
            case ONE -> resource(shape.type(), json(body).get("data"));
            case LIST -> list(shape.type(), json(body).get("data"));
            case PLAIN -> record(shape.type(), json(body));
            case PLAIN_LIST -> plainList(shape.type(), json(body));
        };
    }

    private static List<Object> plainList(Class<?> type, JsonNode values) {
        List<Object> list = new ArrayList<>();
        values.forEach(value -> list.add(record(type, value)));
        return list;
    }

    private static List<Object> list(Class<?> type, JsonNode data) {
        List<Object> list = new ArrayList<>();
        data.forEach(resource -> list.add(resource(type, resource)));
        return list;
    }

    private static Object resource(Class<?> type, JsonNode resource) {
        return record(type, resource.get("id"), resource.get("attributes"));
    }

    /** A record of the members of a JSON object. */
    public static Object record(Class<?> type, JsonNode members) {
        return record(type, null, members);
    }

    private static Object record(Class<?> type, JsonNode id, JsonNode members) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Object> other = JSON.convertValue(members, JSON.getTypeFactory().constructMapType(LinkedHashMap.class,
                String.class, Object.class));
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = wireName(components[i].getName());
            other.remove(name);
            values[i] = name.equals(OTHER) ? other
                    : value(components[i].getGenericType(), name.equals("id") && id != null ? id : members.get(name));
        }
        return ReplacedTexts.construct(type, components, values);
    }

    /** A value of this type; null for a JSON null, and for a member that is absent. */
    static Object value(Type type, JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (type == Instant.class) {
            return Instant.parse(node.asText());
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            // an open enumeration is a record of its text
            return node.isTextual() ? ReplacedTexts.construct(plain, plain.getRecordComponents(), node.asText())
                    : record(plain, node);
        }
        if (type instanceof ParameterizedType resource && resource.getRawType() == Resource.class) {
            return nested((Class<?>) resource.getActualTypeArguments()[0], node);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            List<Object> values = new ArrayList<>();
            for (Iterator<JsonNode> items = node.elements(); items.hasNext();) {
                values.add(value(list.getActualTypeArguments()[0], items.next()));
            }
            return values;
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            Map<String, Object> values = new LinkedHashMap<>();
            node.properties().forEach(
                    member -> values.put(member.getKey(), value(map.getActualTypeArguments()[1], member.getValue())));
            return values;
        }
        return JSON.convertValue(node, JSON.constructType(type));
    }

    /** A resource inside of another one, which has attributes or is them. */
    private static Resource<?> nested(Class<?> attributes, JsonNode node) {
        JsonNode id = node.get("id");
        return new Resource<>(id == null ? null : id.asText(), node.path("type").textValue(),
                record(attributes, id, node.has("attributes") ? node.get("attributes") : node), null);
    }

    static String wireName(String component) {
        return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A case needs JSON, but has " + text, e);
        }
    }
}
