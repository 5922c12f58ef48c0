package io.quarkiverse.datadog.llmobs.runtime.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.runtime.failure.OneLine;

/**
 * The columns of an export.
 */
final class Header {

    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();

    /** @throws IllegalArgumentException when rows cannot be read by it */
    Header(String[] cells) {
        columns = List.of(cells);
        for (String column : cells) {
            if (positions.put(column, positions.size()) != null) {
                throw new IllegalArgumentException("the header row names the column \"" + OneLine.of(column) + "\" twice");
            }
        }
        require("id");
        require("input");
    }

    List<String> columns() {
        return columns;
    }

    int size() {
        return columns.size();
    }

    /** The position of a column, or -1. */
    int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    private void require(String column) {
        if (!positions.containsKey(column)) {
            throw new IllegalArgumentException(
                    "the header row lacks the column \"" + column + "\": " + OneLine.of(columns.toString()));
        }
    }
}
