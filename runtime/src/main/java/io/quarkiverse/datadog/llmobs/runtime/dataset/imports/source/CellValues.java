package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.MalformedJson;
import io.quarkiverse.datadog.llmobs.runtime.json.NonJsonLiterals;
import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Decodes the cells of a record. A cell with malformed JSON is rejected, because as text the mistake would not be noticed. The
 * messages continue a sentence that begins with the name of the cell.
 */
final class CellValues {

    private static final int MAX_QUOTED = 100;

    private final JsonCells cells;
    private final TagsCell tags;

    CellValues(JsonCells cells) {
        this.cells = cells;
        this.tags = new TagsCell(cells);
    }

    /**
     * Decodes JSON of any type, or text.
     *
     * @param cell null for an empty one
     * @param column the column of the cell
     */
    Object any(String cell, String column) {
        if (cell == null) {
            return null;
        }
        Object value = decoded(cell);
        if (cell.equals(value)) {
            reject(cell, column);
        }
        return value;
    }

    private static void reject(String cell, String column) {
        String word = VisibleText.trimmed(cell);
        String asText = "take the column as text with asText(\"" + column + "\")";
        if (NonJsonLiterals.isNumber(word)) {
            throw invalid("looks like a number, but JSON has no number " + word, cell,
                    (column.equals("input") ? "Write the text as \"\"\"" : "Leave the cell empty, write the text as \"\"\"")
                            + word
                            + "\"\"\", or " + asText);
        }
        String problem = MalformedJson.problem(cell);
        if (problem != null) {
            throw invalid("looks like JSON, but " + problem, cell, "Write it as JSON, or " + asText);
        }
    }

    /**
     * Decodes a JSON object.
     *
     * @param cell null for an empty one
     */
    @SuppressWarnings("unchecked")
    Map<String, Object> object(String cell) {
        Object value = cell == null || VisibleText.trimmed(cell).isEmpty() ? null : decoded(cell);
        if (value != null && !(value instanceof Map)) {
            boolean word = NonJsonLiterals.problem(VisibleText.trimmed(cell)) != null;
            String problem = cell.equals(value) ? MalformedJson.problem(cell) : null;
            throw invalid("must be a JSON object, but is not" + (problem == null ? "" : " (" + problem + ")"), cell,
                    word ? "Leave the cell empty, or write a JSON object"
                            : problem == null ? "Write a JSON object (Python: json.dumps)" : "Write it as JSON");
        }
        return (Map<String, Object>) value;
    }

    /**
     * Decodes a list of texts.
     *
     * @param cell null for an empty one
     */
    List<String> tags(String cell) {
        if (cell != null && NonJsonLiterals.problem(VisibleText.trimmed(cell)) != null) {
            throw invalid("must be a list of texts, but is not", cell,
                    "Leave the cell empty, or write a JSON array, such as [\"topic:a\",\"topic:b\"]");
        }
        try {
            return tags.read(cell);
        } catch (IllegalArgumentException e) {
            throw invalid("must be a list of texts, but is not (" + e.getMessage() + ")", cell,
                    "Write a JSON array, such as [\"topic:a\",\"topic:b\"]");
        }
    }

    private Object decoded(String cell) {
        Object value = cells.decoded(cell);
        if ((value instanceof Map || value instanceof List) && cells.namesTwice(cell)) {
            throw new IllegalArgumentException("is JSON in which an object has two members of the same name, and only one of"
                    + " them could be kept");
        }
        return value;
    }

    private static IllegalArgumentException invalid(String problem, String cell, String advice) {
        return new IllegalArgumentException(
                VisibleText.of(problem) + ": " + VisibleText.of(cell, MAX_QUOTED) + ". " + advice);
    }
}
