package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * The columns that the header row of a CSV names. White space and invisible characters around a name are ignored.
 */
final class Columns {

    private static final String QUOTE_AFTER_SPACE = "the cell %s begins with a quote after a space, which does not quote it."
            + " Remove the spaces between commas and quotes in all rows";

    /** Null for a column without a name, whose cells must be empty. */
    private final List<String> names = new ArrayList<>();

    /**
     * Reads the header row.
     *
     * @param header its cells; null for an empty one
     * @throws IllegalArgumentException when records do not have these columns; the message says why
     */
    Columns(List<String> header) {
        Set<String> named = new HashSet<>();
        for (String cell : header) {
            String name = cell == null ? "" : VisibleText.trimmed(cell);
            names.add(name.isEmpty() ? null : name);
            if (!name.isEmpty()) {
                requireKnown(name, cell);
                if (!named.add(name)) {
                    throw new IllegalArgumentException("the header row names the column \"" + name + "\" twice");
                }
            }
        }
        if (!named.contains("input")) {
            throw new IllegalArgumentException("the header row lacks the column \"input\"");
        }
    }

    private static void requireKnown(String name, String cell) {
        if (RecordParts.NAMES.contains(name)) {
            return;
        }
        if (ImportedRow.quoteAfterSpace(cell)) {
            throw new IllegalArgumentException(QUOTE_AFTER_SPACE.formatted(VisibleText.of(cell, 100)));
        }
        String meant = NameHints.meant(name);
        throw new IllegalArgumentException("the header row names the column " + NameHints.quoted(cell)
                + ", which records do not have" + (meant != null ? ". Write it as \"" + meant + '"'
                        : "; their columns are " + RecordParts.NAMES
                                + ". Rename it, leave it out, or read the file yourself and use fromRecords"));
    }

    int count() {
        return names.size();
    }

    /** The name of a column; null when it has none. */
    String name(int column) {
        return names.get(column);
    }

    /** @throws IllegalArgumentException when a cell belongs to no column or has a quote after a space */
    void check(ImportedRow row) {
        boolean tooLong = row.cells().size() > names.size();
        if (row.quotedAfterSpace() != null && (tooLong || row.quotedAfterSpace().stripTrailing().endsWith("\""))) {
            throw new IllegalArgumentException(QUOTE_AFTER_SPACE.formatted(VisibleText.of(row.quotedAfterSpace(), 100)));
        }
        List<String> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (row.empty(i)) {
                continue;
            }
            if (i >= names.size()) {
                throw new IllegalArgumentException("the row has " + cells.size() + " cells, the header has " + names.size()
                        + ". A cell that contains a comma must be in quotes");
            }
            if (names.get(i) == null) {
                throw new IllegalArgumentException("the header row names an empty column, number " + (i + 1)
                        + ", but in this row it has the cell \"" + VisibleText.of(cells.get(i), 100)
                        + "\". Name it or leave it out (pandas: to_csv with index=False)");
            }
        }
    }
}
