package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/**
 * The cells of a row; null for one that is empty and not in quotes.
 *
 * @param number the line of the file on which the row begins, from 1
 */
record CsvLine(long number, List<String> cells) {

    /** The cell at the position; null when the row is shorter. */
    String cell(int position) {
        return position < cells.size() ? cells.get(position) : null;
    }

    /** Whether there is nothing in any cell, not even quotes, as in rows that spreadsheets add. */
    boolean empty() {
        return cells.stream().allMatch(Objects::isNull);
    }

    static final class Handler extends AbstractBaseCsvCallbackHandler<CsvLine> {

        private List<String> cells;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int position, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(length == 0 && !quoted ? null : new String(buffer, offset, length));
        }

        @Override
        protected CsvLine buildRecord() {
            return new CsvLine(getStartingLineNumber(), cells);
        }
    }
}
