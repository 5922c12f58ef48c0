package io.quarkiverse.datadog.llmobs.runtime.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Decodes cells. For any number of threads.
 * <p>
 * A cell is JSON when all of it is one valid JSON value. The parser is strict and sets no limit to the length of texts: the
 * response was requested, and the same text must not be JSON when it is short and text when it is long. Its limits for the
 * depth and for the digits of numbers are those of {@link WireJson}, so that what can be appended is exported as it was;
 * beyond them a cell is text.
 */
public final class JsonCells {

    private final JsonFactory jackson = new JsonFactoryBuilder()
            // names come from data and are mostly different ones
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(WireJson.MAX_NUMBER).maxNestingDepth(WireJson.MAX_DEPTH).build())
            .build();
    private final ObjectReader reader;
    private final ObjectWriter writer;

    public JsonCells(ObjectMapper json) {
        reader = json.readerFor(Object.class);
        writer = json.writer();
    }

    /** The value, or the text when it is not JSON. */
    public Object decoded(String text) {
        if (!mayBeJson(text)) {
            return text;
        }
        try (JsonParser parser = jackson.createParser(text)) {
            Object value = reader.readValue(parser);
            return parser.nextToken() == null ? value : text;
        } catch (IOException | NumberFormatException e) {
            // an exponent that BigDecimal cannot hold is the latter
            return text;
        }
    }

    /** Whether an object in the JSON has two members of the same name, of which only one can be kept. */
    public boolean namesTwice(String json) {
        try (JsonParser parser = jackson.createParser(json).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)) {
            while (parser.nextToken() != null) {
                // each name is compared with those before
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** The labels in a JSON array, in a list of Python or in a list with commas; empty when there is no text. */
    public List<String> tags(String text) {
        String trimmed = text == null ? "" : VisibleText.trimmed(text);
        Object value = trimmed.isEmpty() ? null : decoded(trimmed);
        if (value instanceof List<?> list) {
            return list.stream().filter(tag -> tag != null).map(this::label).toList();
        }
        if (value == null) {
            return List.of();
        }
        String labels = value instanceof String plain ? plain : trimmed;
        List<String> python = PythonTexts.of(labels);
        List<String> listed = python != null ? python : ListedTags.of(labels);
        // whole, when it would fall into labels that there never were
        return listed != null ? listed : List.of(VisibleText.trimmed(labels));
    }

    /** The labels as a JSON array on one line. */
    public byte[] tagsAsJson(String text) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator out = jackson.createGenerator(json)) {
            List<String> labels = tags(text);
            out.writeArray(labels.toArray(String[]::new), 0, labels.size());
        }
        return LineSeparators.escaped(json.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
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
