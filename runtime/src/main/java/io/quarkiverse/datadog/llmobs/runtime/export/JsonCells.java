package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

/**
 * Decides which cells are JSON, and decodes them. For any number of threads.
 * <p>
 * A cell is JSON when all of it is one valid JSON value. The parser is strict and sets no limit to sizes: the answer was asked
 * for, and the same text must not be JSON when it is short and text when it is long. Only what is decoded into Java values
 * keeps
 * the limits of Jackson for the depth and for the digits of numbers, and is text beyond them.
 */
final class JsonCells {

    private final JsonFactory decoding = factory(StreamReadConstraints.builder());
    private final JsonFactory validating = factory(StreamReadConstraints.builder()
            .maxNestingDepth(Integer.MAX_VALUE).maxNumberLength(Integer.MAX_VALUE));
    private final ObjectReader reader;
    private final ObjectWriter writer;

    JsonCells(ObjectMapper json) {
        reader = json.readerFor(Object.class);
        writer = json.writer();
    }

    /** Whether all of the text is one JSON value. */
    boolean isJson(String text) {
        if (!mayBeJson(text)) {
            return false;
        }
        try (JsonParser parser = validating.createParser(text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** The value, or the text when it is not JSON. */
    Object decoded(String text) {
        if (!mayBeJson(text)) {
            return text;
        }
        try (JsonParser parser = decoding.createParser(text)) {
            Object value = reader.readValue(parser);
            return parser.nextToken() == null ? value : text;
        } catch (IOException e) {
            return text;
        }
    }

    /** The labels in a JSON array or in a list with commas; empty when there is no text. */
    List<String> tags(String text) {
        Object value = text == null || text.isBlank() ? null : decoded(text);
        if (value instanceof List<?> list) {
            return list.stream().filter(tag -> tag != null).map(this::label).toList();
        }
        if (value == null) {
            return List.of();
        }
        String labels = value instanceof String plain ? plain : text;
        return Arrays.stream(labels.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
    }

    /** A writer of JSON, one root value after the other and nothing between them. */
    JsonGenerator generator(OutputStream target) throws IOException {
        return validating.createGenerator(target).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    private static JsonFactory factory(StreamReadConstraints.Builder limits) {
        return new JsonFactoryBuilder().rootValueSeparator((String) null)
                // names come from data and are mostly different ones
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(limits.maxStringLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE).build())
                .build();
    }

    private String label(Object tag) {
        try {
            return tag instanceof String text ? text : writer.writeValueAsString(tag);
        } catch (JsonProcessingException e) {
            return tag.toString();
        }
    }

    /** Sorts out at a glance what would cost an exception to parse: most cells that are not JSON are prose. */
    private static boolean mayBeJson(String text) {
        int first = 0;
        int last = text.length() - 1;
        while (first <= last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last))) {
            last--;
        }
        if (first > last) {
            return false;
        }
        char end = text.charAt(last);
        return switch (text.charAt(first)) {
            case '{' -> end == '}';
            case '[' -> end == ']';
            case '"' -> end == '"' && last > first;
            case 't', 'n' -> last - first == 3;
            case 'f' -> last - first == 4;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> end >= '0' && end <= '9';
            default -> false;
        };
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
