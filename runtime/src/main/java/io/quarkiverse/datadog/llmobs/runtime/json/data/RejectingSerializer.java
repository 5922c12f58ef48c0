package io.quarkiverse.datadog.llmobs.runtime.json.data;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/**
 * Rejects every value of a type.
 */
final class RejectingSerializer extends StdSerializer<Object> {

    private static final long serialVersionUID = 1L;

    private final String problem;

    RejectingSerializer(String problem) {
        super(Object.class);
        this.problem = problem;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        throw JsonMappingException.from(json, problem);
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        serialize(value, json, provider);
    }
}
