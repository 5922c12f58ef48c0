package io.quarkiverse.datadog.llmobs.runtime.json.data;

import java.io.IOException;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdKeySerializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/**
 * Rejects keys of maps that would be written by the {@code toString()} of {@link Object}, such as {@code Key@1a04f701}.
 */
final class KeySerializer extends StdSerializer<Object> {

    private static final long serialVersionUID = 1L;

    private static final ClassValue<Boolean> HAS_NO_TEXT = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                // bytes are written as base64
                return type != byte[].class && type.getMethod("toString").getDeclaringClass() == Object.class;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private final transient JsonSerializer<Object> keys;
    private final transient Predicate<Class<?>> isRejected;

    private KeySerializer(JsonSerializer<Object> keys, Predicate<Class<?>> isRejected) {
        super(Object.class);
        this.keys = keys;
        this.isRejected = isRejected;
    }

    /** The serializer that Jackson has chosen, or one that is stricter. */
    @SuppressWarnings("unchecked")
    static JsonSerializer<?> of(JsonSerializer<?> chosen) {
        if (chosen instanceof StdKeySerializers.Default) {
            return new KeySerializer((JsonSerializer<Object>) chosen, HAS_NO_TEXT::get);
        }
        if (chosen instanceof StdKeySerializers.Dynamic) {
            // it chooses a serializer for the class of each key, except for this one
            return new KeySerializer((JsonSerializer<Object>) chosen, type -> type == Object.class);
        }
        return chosen;
    }

    @Override
    public void serialize(Object key, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (isRejected.test(key.getClass())) {
            throw JsonMappingException.from(json, "a key of a map is a " + key.getClass().getName()
                    + ", which has no text: use a String");
        }
        keys.serialize(key, json, provider);
    }
}
