package io.quarkiverse.datadog.llmobs.runtime.json;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;

/**
 * Reads the documents of successful answers, as published and as observed.
 */
public final class DocumentReader {

    private final ObjectMapper mapper = WireJson.mapper();

    /**
     * @param type a {@code Document<Resource<…>>} or {@code Document<List<Resource<…>>>}
     * @param body the whole body, empty for none
     * @throws io.quarkiverse.datadog.llmobs.error.UnexpectedAnswerException when it is no such document
     */
    public Document<?> read(Type type, String mediaType, byte[] body) {
        boolean list = isList(type);
        if (isBlank(body)) {
            return Document.EMPTY;
        }
        if (!isJson(mediaType)) {
            throw unexpected("the answer is " + mediaType + " instead of JSON", body, null);
        }
        try {
            JsonNode tree = mapper.readTree(body);
            if (!(tree instanceof ObjectNode document)) {
                throw unexpected("the answer is no JSON object", body, null);
            }
            return mapper.readerFor(mapper.constructType(type)).readValue(Normalized.document(document, list));
        } catch (IOException e) {
            throw unexpected("the answer is not the JSON of this operation: " + problem(e), body, e);
        }
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType document
                && document.getActualTypeArguments()[0] instanceof ParameterizedType data
                && data.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Gateways leave the media type out; then the body itself has to tell. */
    private static boolean isJson(String mediaType) {
        return mediaType == null || mediaType.toLowerCase(Locale.ROOT).contains("json");
    }

    private static String problem(IOException e) {
        return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    }

    private static RuntimeException unexpected(String summary, byte[] body, Throwable cause) {
        return Failures.unexpected(summary, Failure.answered(200, List.of(), Excerpt.of(body)), cause);
    }
}
