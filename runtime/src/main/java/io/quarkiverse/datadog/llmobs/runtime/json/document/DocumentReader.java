package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.runtime.failure.ErrorBody;
import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.json.stream.DocumentStreams;

/**
 * Reads the documents of successful responses, in the published and the observed forms.
 */
public final class DocumentReader {

    private final ObjectMapper mapper;
    private final UnknownMembers fitted;
    private final DocumentStreams streams;
    private final UnaryOperator<String> mask;

    DocumentReader(ObjectMapper mapper, UnknownMembers fitted, DocumentStreams streams, UnaryOperator<String> mask) {
        this.mapper = mapper;
        this.fitted = fitted;
        this.streams = streams;
        this.mask = mask;
    }

    /**
     * Checks a body that is not needed.
     *
     * @param mediaType null when the response names none
     * @param body the whole body, empty for none
     * @throws io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException when there is a body that is no document, or a
     *         document that holds errors only
     */
    public void check(String mediaType, byte[] body) {
        this.<ObjectNode> read(mediaType, body, null, tree -> object(tree, body));
    }

    /**
     * Reads a body that is no document.
     *
     * @param type a {@code Plain<…>} or a {@code Plain<List<…>>}
     * @param mediaType null when the response names none
     * @param body the whole body, empty for none
     * @throws io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException when it has another form
     */
    public Plain<?> readPlain(Type type, String mediaType, byte[] body) {
        JavaType value = mapper.constructType(type).containedType(0);
        return this.<Plain<?>> read(mediaType, body, Plain.EMPTY, tree -> plain(tree, value, body));
    }

    private Plain<?> plain(JsonNode tree, JavaType type, byte[] body) throws IOException {
        JsonNode fitted = type.isCollectionLikeType() ? objects(tree, type.getContentType(), body)
                : fitted(object(tree, body), type);
        Object value = mapper.readerFor(type).readValue(fitted);
        return Plain.of(value);
    }

    private JsonNode objects(JsonNode tree, JavaType type, byte[] body) {
        if (!tree.isArray()) {
            throw unexpected("the response is no JSON array", body);
        }
        for (JsonNode element : tree) {
            fitted(object(element, body), type);
        }
        return tree;
    }

    private ObjectNode fitted(ObjectNode object, JavaType type) {
        fitted.object(object, type);
        return object;
    }

    /**
     * @param type a {@code Document<Resource<…>>} or {@code Document<List<Resource<…>>>}
     * @param mediaType null when the response names none
     * @param body the whole body, empty for none
     * @throws io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException when it is no such document
     */
    public Document<?> read(Type type, String mediaType, byte[] body) {
        Document<?> streamed = isBlank(body) || !mayBeJson(mediaType) ? null : streams.read(type, body);
        return streamed != null ? streamed : readTree(type, mediaType, body);
    }

    /** The same by a tree, for the rare forms, and to say what is wrong with a body. */
    Document<?> readTree(Type type, String mediaType, byte[] body) {
        return this.<Document<?>> read(mediaType, body, Document.EMPTY,
                tree -> read(mapper.constructType(type), object(tree, body), body));
    }

    /** Takes what is needed out of the JSON of a body. */
    private interface Extraction<R> {
        R from(JsonNode body) throws IOException;
    }

    /** @param empty what a body without content is */
    private <R> R read(String mediaType, byte[] body, R empty, Extraction<R> needed) {
        if (isBlank(body)) {
            return empty;
        }
        if (!mayBeJson(mediaType)) {
            throw unexpected("the response is " + ParserMessage.shown(mediaType, mask) + " instead of JSON", body);
        }
        try {
            JsonNode tree = ResponseTree.of(body, mapper);
            if (tree instanceof ObjectNode object) {
                rejectErrors(object, body);
            }
            return needed.from(tree);
        } catch (JsonProcessingException e) {
            // not as the cause: its message quotes the response
            throw unexpected("the response is not the JSON of this operation: " + ParserMessage.of(e, mask), body);
        } catch (IOException e) {
            throw unexpected("the response cannot be read: " + ParserMessage.shown(e.getMessage(), mask), body);
        } catch (NumberFormatException e) {
            // valid JSON, yet more than any number here can hold
            throw unexpected("the response holds a number that cannot be read: " + ParserMessage.shown(e.getMessage(), mask),
                    body);
        } catch (StackOverflowError e) {
            throw unexpected("the response is nested too deep", body);
        }
    }

    private ObjectNode object(JsonNode tree, byte[] body) {
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw unexpected("the response is no JSON object", body);
    }

    private void rejectErrors(ObjectNode document, byte[] body) {
        if (!document.hasNonNull("data") && document.hasNonNull("errors")) {
            List<ApiError> errors = ErrorBody.parse(mask.apply(Excerpt.text(body)));
            if (!errors.isEmpty()) {
                throw unexpected("the response is a success that holds errors only: " + said(errors), errors, body);
            }
        }
    }

    private Document<?> read(JavaType type, ObjectNode document, byte[] body) throws IOException {
        try {
            Normalizer.document(document, type.containedType(0).isCollectionLikeType());
        } catch (IllegalArgumentException e) {
            throw unexpected("the response is not the JSON of this operation: " + e.getMessage(), body);
        }
        return mapper.readerFor(type).readValue(fitted(document, type));
    }

    private String said(List<ApiError> errors) {
        return ParserMessage.shown(String.join("; ", errors.stream().map(error -> String.valueOf(error.message())).toList()),
                mask);
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Gateways omit the media type, or send one without meaning; then the body decides. */
    private static boolean mayBeJson(String mediaType) {
        String type = mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.contains("json") || type.contains("*") || !type.matches("[^/]+/[^/]+");
    }

    private RuntimeException unexpected(String summary, byte[] body) {
        return unexpected(summary, List.of(), body);
    }

    private RuntimeException unexpected(String summary, List<ApiError> errors, byte[] body) {
        return Failures.unexpected(summary, Failure.ofResponse(200, errors, Excerpt.of(body, mask)), null);
    }
}
