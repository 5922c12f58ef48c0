package io.quarkiverse.datadog.llmobs.dataset.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One row of an export; cells are read by the column names of the CSV header.
 * <p>
 * Cells are kept as text and decoded only when they are read. The service does not document how it encodes a cell: objects and
 * lists are JSON, text may be unquoted. So a cell that is, as a whole, valid JSON is decoded, and any other is text; {@link
 * #text(String)} decodes nothing. A row is immutable and stays valid after the export is closed.
 */
public interface ExportRow {

    /** The number of this row, from 1, without the header. */
    long number();

    /** The names in the header, in its order. */
    List<String> columns();

    /** The text of the cell in the CSV; null if the header has no such column or the row has no such cell. */
    String text(String column);

    /**
     * The cell decoded: JSON as plain Java values, or its text. An empty cell in quotes is an empty text; null when the cell
     * is empty without quotes, or missing.
     */
    Object value(String column);

    /** The record id. */
    default String id() {
        return text("id");
    }

    /** The input, decoded. */
    default Object input() {
        return value("input");
    }

    /** The expected output, decoded; null when the cell is empty without quotes. */
    default Object expectedOutput() {
        return value("expected_output");
    }

    /** The metadata, decoded; null when the cell is empty without quotes. */
    default Object metadata() {
        return value("metadata");
    }

    /** The tags, from a JSON array or from a list with commas; never null. */
    List<String> tags();

    /** All cells by their columns, decoded; the id as text, and the tags as a list. A row is written to JSON as this map. */
    @JsonValue
    default Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : columns()) {
            values.put(column, switch (column) {
                case "id" -> id();
                case "tags" -> tags();
                default -> value(column);
            });
        }
        return values;
    }
}
