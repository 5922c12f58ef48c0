package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.runtime.json.ForeignWords;
import io.quarkiverse.datadog.llmobs.runtime.json.HalfJson;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.PythonTexts;

/**
 * Reads the tags of a record from a cell: a JSON array of texts, a list as Python writes it, or a list with commas. What looks
 * like another list is refused, since cut at its commas it would become tags that were never meant.
 */
final class TagsCell {

    private static final Pattern OTHER_SEPARATORS = Pattern.compile("[;|\\n]");

    private final JsonCells cells;

    TagsCell(JsonCells cells) {
        this.cells = cells;
    }

    /**
     * @param cell may be null
     * @throws IllegalArgumentException when these are no tags; the message says why
     */
    List<String> read(String cell) {
        if (cell == null) {
            return null;
        }
        String text = cell.strip();
        refuse(ForeignWords.problem(text));
        Object value = cells.decoded(text);
        if (value instanceof List<?> array) {
            requireTexts(array);
        } else if (value instanceof Map) {
            refuse("it is a JSON object");
        } else if (text.equals(value)) {
            requireList(text);
        }
        return cells.tags(text);
    }

    private static void requireTexts(List<?> array) {
        for (Object one : array) {
            if (!(one instanceof String)) {
                refuse("the array holds " + one + ", which is no text");
            }
        }
    }

    /** @param text not JSON */
    private static void requireList(String text) {
        if (PythonTexts.of(text) != null) {
            return;
        }
        refuse(HalfJson.problem(text));
        if (!text.isEmpty() && "[{'\"".indexOf(text.charAt(0)) >= 0) {
            refuse("it begins with " + text.charAt(0) + ", but is no JSON");
        }
        String[] parts = OTHER_SEPARATORS.split(text);
        if (parts.length > 1 && text.indexOf(',') < 0 && Stream.of(parts).allMatch(part -> part.contains(":"))) {
            refuse("its tags are not separated by commas");
        }
    }

    private static void refuse(String problem) {
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }
}
