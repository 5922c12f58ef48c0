package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

/**
 * Moves what has no component, and what does not fit the one it has, aside into {@code other}: one unexpected member must not
 * fail a
 * whole page, and no member is lost, not even one that is itself named {@code other}.
 */
final class UnknownMembers {

    private final ObjectMapper mapper;
    private final Set<Class<?>> types;
    private final ValueCheck fit;
    private final Map<JavaType, Shape> shapes = new ConcurrentHashMap<>();

    /** @param types the types of documents */
    UnknownMembers(ObjectMapper mapper, Set<Class<?>> types) {
        this.mapper = mapper;
        this.types = types;
        this.fit = new ValueCheck(mapper);
    }

    /** Changes the object so that it can be read as the type. */
    void object(ObjectNode object, JavaType type) {
        Shape shape = shape(type);
        if (type.hasRawClass(Resource.class)) {
            removeCopiedId(object, shape.components().get("attributes"));
        }
        ObjectNode side = null;
        for (Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator(); members.hasNext();) {
            Map.Entry<String, JsonNode> member = members.next();
            JsonNode value = member.getValue();
            JavaType component = shape.components().get(member.getKey());
            JsonNode fitting = component == null ? null : fitting(value, component);
            if (fitting == null) {
                members.remove();
                side = side == null ? mapper.createObjectNode() : side;
                side.set(member.getKey(), value);
            } else if (fitting != value) {
                member.setValue(fitting);
            }
        }
        if (side != null && shape.side() != null) {
            object.set(shape.side(), side);
        }
    }

    /** Attributes without a component for the id of their resource, which {@link Normalizer} gave them, do not need it. */
    private void removeCopiedId(ObjectNode resource, JavaType type) {
        if (resource.get("attributes") instanceof ObjectNode attributes && isObject(type)
                && !shape(type).components().containsKey("id") && resource.path("id").equals(attributes.get("id"))) {
            attributes.remove("id");
        }
    }

    /** The value as it can be read, or null. */
    private JsonNode fitting(JsonNode value, JavaType type) {
        if (value.isNull()) {
            return value;
        }
        if (isObject(type)) {
            if (value instanceof ObjectNode object) {
                object(object, type);
                return object;
            }
            return null;
        }
        if (type.isCollectionLikeType() && isObject(type.getContentType())) {
            return value.isArray() ? objects(value, type.getContentType()) : null;
        }
        if (type.isMapLikeType() && isObject(type.getContentType())) {
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

    private boolean isObject(JavaType type) {
        return types.contains(type.getRawClass()) && shape(type).side() != null;
    }

    private Shape shape(JavaType type) {
        Shape known = shapes.get(type);
        return known != null ? known : shapes.computeIfAbsent(type, this::introspected);
    }

    /** Asks Jackson itself, so that names and types are those it will read by. */
    private Shape introspected(JavaType type) {
        BeanDescription description = mapper.getDeserializationConfig().introspect(type);
        Map<String, JavaType> components = new HashMap<>();
        String side = null;
        for (BeanPropertyDefinition property : description.findProperties()) {
            AnnotatedParameter parameter = property.getConstructorParameter();
            if (parameter == null) {
                continue;
            }
            if (parameter.hasAnnotation(JsonAnySetter.class)) {
                side = property.getName();
            } else {
                components.put(property.getName(), parameter.getType());
            }
        }
        return new Shape(components, side);
    }

    /** @param side the name of the component that takes what is moved aside; null when there is none */
    private record Shape(Map<String, JavaType> components, String side) {
    }
}
