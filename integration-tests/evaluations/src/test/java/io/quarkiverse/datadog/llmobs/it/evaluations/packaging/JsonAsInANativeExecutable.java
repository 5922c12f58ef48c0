package io.quarkiverse.datadog.llmobs.it.evaluations.packaging;

import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;

import io.quarkiverse.datadog.llmobs.it.registered.RegisteredTypes;
import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * Throws when a class is written or read that the build does not register for reflection: a request that would fail in a native
 * executable fails on the JVM as well, in all tests of this module.
 */
@Singleton
public class JsonAsInANativeExecutable implements ObjectMapperCustomizer {

    private static final String CHECKED = "io.quarkiverse.datadog.llmobs.";

    private final Set<String> registered = RegisteredTypes.read();

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule(getClass().getName()).setSerializerModifier(new BeanSerializerModifier() {
            @Override
            public JsonSerializer<?> modifySerializer(SerializationConfig config, BeanDescription type,
                    JsonSerializer<?> serializer) {
                check(type.getBeanClass());
                return serializer;
            }
        }).setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription type,
                    JsonDeserializer<?> deserializer) {
                check(type.getBeanClass());
                return deserializer;
            }
        }));
    }

    private void check(Class<?> type) {
        if (type.getName().startsWith(CHECKED) && !registered.contains(type.getName())) {
            throw new IllegalStateException("A native executable cannot convert " + type.getName()
                    + " to or from JSON: annotate it with @RegisterForReflection");
        }
    }
}
