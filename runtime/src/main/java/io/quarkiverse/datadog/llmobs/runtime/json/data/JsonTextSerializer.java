package io.quarkiverse.datadog.llmobs.runtime.json.data;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/**
 * Writes the values of JSON libraries whose {@code toString()} is documented to be their JSON text. They are known by name,
 * because none of these libraries is a dependency.
 */
final class JsonTextSerializer extends StdSerializer<Object> {

    private static final long serialVersionUID = 1L;
    private static final Set<String> TYPES = Set.of("jakarta.json.JsonValue", "javax.json.JsonValue", "org.json.JSONObject",
            "org.json.JSONArray", "org.json.JSONObject$Null", "com.google.gson.JsonElement",
            "kotlinx.serialization.json.JsonElement", "tools.jackson.databind.JsonNode");

    JsonTextSerializer() {
        super(Object.class);
    }

    static boolean isJsonText(Class<?> type) {
        return Supertypes.find(type, TYPES::contains) != null;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        // null: org.json says so of what it cannot write
        String text = value.toString();
        if (text == null) {
            throw JsonMappingException.from(json, "a " + value.getClass().getName() + " has no JSON text");
        }
        provider.defaultSerializeValue(parsed(value, text, json), json);
    }

    private static JsonNode parsed(Object value, String text, JsonGenerator json) throws JsonMappingException {
        try {
            return JsonTexts.tree(text);
        } catch (JsonProcessingException e) {
            throw JsonMappingException.from(json,
                    "the JSON text of a " + value.getClass().getName() + " is malformed: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        serialize(value, json, provider);
    }
}
