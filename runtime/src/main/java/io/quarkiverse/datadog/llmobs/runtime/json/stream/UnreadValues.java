package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.io.IOException;
import java.util.function.BiFunction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * Reads single values of rare forms, such as a number in a text, as trees.
 */
final class UnreadValues {

    private final ObjectMapper mapper;
    private final ObjectReader trees;
    private final BiFunction<JsonNode, JavaType, JsonNode> fitting;

    /** Takes a value that does not fit. */
    interface Unfit {
        void put(Object value) throws IOException;
    }

    /** @param fitting the value as it can be read as the type, or null */
    UnreadValues(ObjectMapper mapper, BiFunction<JsonNode, JavaType, JsonNode> fitting) {
        this.mapper = mapper;
        // more members follow
        this.trees = mapper.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.fitting = fitting;
    }

    /**
     * The value whose first token is the current one; null when it does not fit.
     *
     * @param unfit is called only then
     */
    Object read(JsonParser json, JavaType type, Unfit unfit) throws IOException {
        JsonNode value = trees.readTree(json);
        JsonNode fit = fitting.apply(value, type);
        if (fit == null) {
            unfit.put(mapper.readerFor(Object.class).readValue(value));
            return null;
        }
        return mapper.readerFor(type).readValue(fit);
    }
}
