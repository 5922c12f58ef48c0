package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Parses the JSON of a response into a tree.
 */
final class ResponseTree {

    private ResponseTree() {
    }

    /** Jackson 2.21.0 and 2.21.1 take an escaped surrogate pair in a name for invalid UTF-8, though not when they read text. */
    static JsonNode of(byte[] body, ObjectMapper mapper) throws IOException {
        try {
            return mapper.readTree(body);
        } catch (JsonParseException e) {
            if (!e.getOriginalMessage().contains("surrogate")) {
                throw e;
            }
            return mapper.readTree(text(body, e));
        }
    }

    private static String text(byte[] body, JsonParseException otherwise) throws JsonParseException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw otherwise;
        }
    }
}
