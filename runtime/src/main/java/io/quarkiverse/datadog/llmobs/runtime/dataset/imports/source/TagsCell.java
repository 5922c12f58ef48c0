package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.ListedTags;
import io.quarkiverse.datadog.llmobs.runtime.json.PythonTexts;
import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Decodes the tags of a record: a JSON array of texts, a list of texts as Python writes it, or a list with commas. A list in
 * any other notation is rejected, because its parts between commas would be unintended tags.
 */
final class TagsCell {

    private static final Pattern OTHER_SEPARATORS = Pattern.compile("[;|\\n]");

    private final JsonCells cells;

    TagsCell(JsonCells cells) {
        this.cells = cells;
    }

    /**
     * Decodes a cell, which may be null.
     *
     * @throws IllegalArgumentException when it does not contain tags; the message says why
     */
    List<String> read(String cell) {
        if (cell == null) {
            return null;
        }
        String text = VisibleText.trimmed(cell);
        Object value = cells.decoded(text);
        if (value instanceof List<?> array) {
            requireTexts(array);
        } else if (value instanceof Map) {
            reject("it is an object, not an array");
        } else if (value instanceof String plain) {
            requireList(VisibleText.trimmed(plain));
        }
        return cells.tags(text);
    }

    private static void requireTexts(List<?> array) {
        for (Object one : array) {
            if (!(one instanceof String)) {
                reject("the array holds " + kind(one) + ", which is no text");
            }
        }
    }

    private static String kind(Object value) {
        return value == null ? "null"
                : value instanceof Map ? "an object"
                        : value instanceof List ? "an array" : value instanceof Number ? "a number" : "a boolean";
    }

    private static void requireList(String text) {
        if (PythonTexts.of(text) != null) {
            return;
        }
        if (text.startsWith("[") || text.startsWith("{")) {
            reject(PythonTexts.problem(text));
        }
        reject(ListedTags.problem(text));
        String[] parts = OTHER_SEPARATORS.split(text);
        if (parts.length > 1 && text.indexOf(',') < 0 && Stream.of(parts).allMatch(part -> part.contains(":"))) {
            reject("its tags are not separated by commas");
        }
    }

    private static void reject(String problem) {
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }
}
