package io.quarkiverse.datadog.llmobs.runtime.json.data;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;

/**
 * Reads JSON text that others have written and that is sent as a part of a request.
 */
final class JsonTexts {

    private JsonTexts() {
    }

    /** The text as a tree, so that the same rules apply to its members as to all others. */
    static JsonNode tree(String text) throws JsonProcessingException {
        ObjectReader reader = WireJson.mapper().reader().with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        JsonNode tree = reader.readTree(text);
        if (tree.isMissingNode()) {
            throw new JsonParseException(null, "it is empty");
        }
        return tree;
    }
}
