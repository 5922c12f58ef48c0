package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.json.stream.RecordShape;
import io.quarkiverse.datadog.llmobs.runtime.json.stream.RecordShapes;

/**
 * Moves what has no component, and what does not fit the one it has, aside into {@code other}: one unexpected member must not
 * fail a
 * whole page, and no member is lost, not even one that is itself named {@code other}.
 */
final class UnknownMembers {

    private final ObjectMapper mapper;
    private final RecordShapes shapes;
    private final ValueCheck fit;

    UnknownMembers(ObjectMapper mapper, RecordShapes shapes) {
        this.mapper = mapper;
        this.shapes = shapes;
        this.fit = new ValueCheck(mapper);
    }

    /** Changes the object so that it can be read as the type. */
    void object(ObjectNode object, JavaType type) {
        RecordShape shape = shapes.of(type);
        if (type.hasRawClass(Resource.class)) {
            removeCopiedId(object, shape.typeOf("attributes"));
        }
        ObjectNode side = null;
        for (Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator(); members.hasNext();) {
            Map.Entry<String, JsonNode> member = members.next();
            JsonNode value = member.getValue();
            JavaType component = shape.typeOf(member.getKey());
            JsonNode fitting = component == null ? null : fitting(value, component);
            if (fitting == null) {
                members.remove();
                side = side == null ? mapper.createObjectNode() : side;
                side.set(member.getKey(), value);
            } else if (fitting != value) {
                member.setValue(fitting);
            }
        }
        if (side != null && shape.other() != null) {
            object.set(shape.other().name(), side);
        }
    }

    /** Attributes without a component for the id of their resource, which {@link Normalizer} gave them, do not need it. */
    private void removeCopiedId(ObjectNode resource, JavaType type) {
        if (resource.get("attributes") instanceof ObjectNode attributes && shapes.isObject(type)
                && !shapes.of(type).components().containsKey("id") && resource.path("id").equals(attributes.get("id"))) {
            attributes.remove("id");
        }
    }

    /** The value as it can be read, or null. */
    JsonNode fitting(JsonNode value, JavaType type) {
        if (value.isNull()) {
            return value;
        }
        if (shapes.isObject(type)) {
            if (value instanceof ObjectNode object) {
                object(object, type);
                return object;
            }
            return null;
        }
        if (type.isCollectionLikeType() && shapes.isObject(type.getContentType())) {
            return value.isArray() ? objects(value, type.getContentType()) : null;
        }
        if (type.isMapLikeType() && shapes.isObject(type.getContentType())) {
            return value.isObject() ? objects(value, type.getContentType()) : null;
        }
        return fit.of(value, type);
    }

    /** The elements of a list, or the values of a map, as they can be read; null when one is neither an object nor null. */
    private JsonNode objects(JsonNode elements, JavaType type) {
        for (JsonNode element : elements) {
            if (!element.isObject() && !element.isNull()) {
                return null;
            }
        }
        // resources inside of another one have any form, too
        if (elements instanceof ArrayNode list && type.getRawClass() == Resource.class) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof ObjectNode object) {
                    list.set(i, Normalizer.resource(object));
                }
            }
        }
        for (JsonNode element : elements) {
            if (element instanceof ObjectNode object) {
                object(object, type);
            }
        }
        return elements;
    }
}
