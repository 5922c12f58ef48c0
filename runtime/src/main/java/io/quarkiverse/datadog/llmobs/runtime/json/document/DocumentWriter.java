package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonProblem;
import io.quarkiverse.datadog.llmobs.runtime.json.data.StrictGenerator;
import io.quarkiverse.datadog.llmobs.runtime.json.data.UnsupportedTypes;
import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Writes the documents of requests. Values that JSON cannot express are rejected.
 */
public final class DocumentWriter {

    private static final String VALUES = ". Values may be maps, lists, texts, finite numbers, booleans, null, JsonNodes, and"
            + " records and objects with getters of such values";

    private final ObjectMapper mapper;

    DocumentWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws IllegalArgumentException when the document holds what JSON cannot express; it names the place */
    public byte[] bytes(Document<?> document) {
        return written(document);
    }

    /** The same for a body that is no document. */
    public byte[] bytes(Plain<?> plain) {
        return written(plain);
    }

    private byte[] written(Object body) {
        // in blocks: an array that grows would be copied again and again, and be up to twice as large as its content
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        write(body, "", bytes);
        return bytes.toByteArray();
    }

    /**
     * A value as it would stand in a document, for requests that have it in their query.
     *
     * @param parameter the name of the query parameter, for the message of the failure
     * @throws IllegalArgumentException as {@link #bytes}
     */
    public String text(String parameter, Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(value, parameter, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * How many bytes a part of a document has.
     *
     * @throws IllegalArgumentException as {@link #bytes}
     */
    public long length(Object part) {
        CountingOutputStream counted = new CountingOutputStream();
        write(part, "", counted);
        return counted.count();
    }

    /** @param root where the value stands, for messages; empty for a document */
    private void write(Object document, String root, OutputStream out) {
        // not closed after a failure: that would write the missing brackets
        try {
            JsonGenerator json = new StrictGenerator(mapper.getFactory().createGenerator(out));
            mapper.writeValue(json, document);
            json.flush();
        } catch (JsonProcessingException e) {
            String sentence = sentence(path(root, e), VisibleText.of(problem(e)));
            throw new IllegalArgumentException(isText(e) ? sentence : sentence + VALUES, e);
        } catch (IOException e) {
            throw new IllegalArgumentException(sentence(root, VisibleText.of(String.valueOf(e.getMessage()))) + VALUES, e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(sentence(root, "it is nested too deep, or holds itself") + VALUES);
        }
    }

    private static String sentence(String path, String problem) {
        return "The request cannot be written as JSON" + (path.isEmpty() ? "" : " at " + path) + ": " + problem;
    }

    /** Whether the kinds of the values are right, but a text or a number cannot be written. */
    private static boolean isText(Throwable problem) {
        return problem instanceof JsonGenerationException
                || problem.getCause() instanceof JsonGenerationException;
    }

    private static String problem(JsonProcessingException e) {
        return e instanceof InvalidDefinitionException definition && definition.getType() != null
                && e.getOriginalMessage().startsWith("No serializer found")
                        ? UnsupportedTypes.nothing(definition.getType().getRawClass())
                        : JsonProblem.of(e);
    }

    /** Such as {@code data.attributes.records[0].input}. */
    private static String path(String root, JsonProcessingException problem) {
        StringBuilder path = new StringBuilder(root);
        if (problem instanceof JsonMappingException mapping) {
            mapping.getPath().forEach(step -> path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]"
                    : (path.isEmpty() ? "" : ".") + step.getFieldName()));
        }
        return VisibleText.of(path.toString());
    }
}
