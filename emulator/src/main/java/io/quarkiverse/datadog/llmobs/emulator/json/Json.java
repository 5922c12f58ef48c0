package io.quarkiverse.datadog.llmobs.emulator.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

/**
 * The one JSON mapper. Numbers keep their digits: the service echoes values verbatim. Two forms are not kept: {@code -0} is
 * written as {@code 0}, and {@code 1e400} as {@code 1E+400}.
 */
public final class Json {

    /** More than real documents contain, less than the stack of a thread allows. */
    private static final int MAX_DEPTH = 5_000;
    private static final int MAX_DIGITS = 10_000;
    /** The levels that a response puts around a value that was sent. */
    private static final int ENVELOPE = 100;

    private static final ObjectMapper MAPPER = JsonMapper.builder(limited())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Characters outside the basic plane go out as they are, not as a pair of escapes.
            .enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {
    }

    private static JsonFactory limited() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxNumberLength(MAX_DIGITS).build())
                .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH + ENVELOPE).build())
                .build();
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode texts(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(texts.size());
        texts.forEach(array::add);
        return array;
    }

    public static JsonNode parse(byte[] json) throws JsonProcessingException {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (UnpairedSurrogates.areIn(node)) {
                throw new JsonParseException(null, "a string has an unpaired surrogate");
            }
            return node;
        } catch (NumberFormatException e) {
            throw new JsonParseException(null, "a number has an exponent that is out of range", e);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The characters of a JSON string, from its encoded form. */
    public static String text(byte[] jsonString) {
        try {
            return MAPPER.readValue(jsonString, String.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value that is JSON already and is written unchanged. */
    public static RawValue raw(byte[] json) {
        return new RawValue(new String(json, StandardCharsets.UTF_8));
    }

    /** The error in a document and its place, without the excerpt that Jackson adds. */
    public static String describe(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        // A document that exceeds a limit has no place.
        return location == null ? e.getOriginalMessage()
                : e.getOriginalMessage() + " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
