package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;

import io.quarkiverse.datadog.llmobs.runtime.json.stream.RecordShape.Component;

/**
 * The shapes of record types, found by Jackson itself, so that names and types are those by which it reads. Safe for use from
 * any thread.
 */
public final class RecordShapes {

    private final ObjectMapper mapper;
    private final Set<Class<?>> types;
    private final Map<JavaType, RecordShape> shapes = new ConcurrentHashMap<>();

    /** @param types the types of documents */
    public RecordShapes(ObjectMapper mapper, Set<Class<?>> types) {
        this.mapper = mapper;
        this.types = types;
    }

    /** Whether values of the type are objects whose unexpected members are kept. */
    public boolean isObject(JavaType type) {
        return types.contains(type.getRawClass()) && of(type).other() != null;
    }

    public RecordShape of(JavaType type) {
        RecordShape known = shapes.get(type);
        return known != null ? known : shapes.computeIfAbsent(type, this::introspected);
    }

    private RecordShape introspected(JavaType type) {
        Map<String, Component> components = new HashMap<>();
        Component other = null;
        AnnotatedElement creator = null;
        for (BeanPropertyDefinition property : mapper.getDeserializationConfig().introspect(type).findProperties()) {
            AnnotatedParameter parameter = property.getConstructorParameter();
            if (parameter == null) {
                continue;
            }
            creator = parameter.getOwner().getAnnotated();
            Component component = new Component(property.getName(), parameter.getIndex(), parameter.getType());
            if (parameter.hasAnnotation(JsonAnySetter.class)) {
                other = component;
            } else {
                components.put(property.getName(), component);
            }
        }
        int found = components.size() + (other == null ? 0 : 1);
        return new RecordShape(components, other,
                creator instanceof Constructor<?> constructor && constructor.getParameterCount() == found ? constructor : null);
    }
}
