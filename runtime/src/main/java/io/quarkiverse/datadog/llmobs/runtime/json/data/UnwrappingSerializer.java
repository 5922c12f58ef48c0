package io.quarkiverse.datadog.llmobs.runtime.json.data;

import java.io.IOException;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/**
 * Writes the value that an object holds instead of the object.
 */
final class UnwrappingSerializer<T> extends StdSerializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<T, Object> held;

    UnwrappingSerializer(Class<T> type, Function<T, Object> held) {
        super(type);
        this.held = held;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(held.apply(value), json);
    }

    @Override
    public void serializeWithType(T value, JsonGenerator json, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        serialize(value, json, provider);
    }
}
