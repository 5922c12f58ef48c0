package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.runtime.failure.ShortenedText;

/**
 * The columns of an export. Each has a name of its own, and {@code id} and {@code input} are among them.
 */
final class Header {

    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();

    /** @param row the header row */
    Header(CsvRow row) throws MalformedCsvException {
        columns = List.of(row.texts());
        for (String column : columns) {
            if (positions.put(column, positions.size()) != null) {
                throw MalformedCsvException
                        .withMessage("the header row names the column \"" + ShortenedText.of(column) + "\" twice");
            }
        }
        String missing = missing(columns);
        if (missing != null) {
            throw MalformedCsvException.withMessage(
                    "the header row lacks the column \"" + missing + "\": " + ShortenedText.of(columns.toString()));
        }
    }

    /** The column without which rows are not those of an export; null when there are all. */
    static String missing(List<String> columns) {
        return !columns.contains("id") ? "id" : !columns.contains("input") ? "input" : null;
    }

    List<String> columns() {
        return columns;
    }

    /** The position of a column, or -1. */
    int position(String column) {
        return positions.getOrDefault(column, -1);
    }
}
