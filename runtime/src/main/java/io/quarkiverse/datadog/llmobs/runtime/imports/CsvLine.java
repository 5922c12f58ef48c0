package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.quarkiverse.datadog.llmobs.runtime.text.Visible;

/**
 * The cells of a row; null for one that is empty and not in quotes.
 *
 * @param number the line of the file on which the row begins, from 1
 * @param empty whether there is nothing in any cell, not even quotes, as in rows that spreadsheets add
 * @param quotedAfterSpace the first cell that begins with a space and a quote, and so is not in quotes; null when there is none
 */
record CsvLine(long number, List<String> cells, boolean empty, String quotedAfterSpace) {

    /** The cell at the position; null when the row is shorter. */
    String cell(int position) {
        return position < cells.size() ? cells.get(position) : null;
    }

    boolean empty(int position) {
        return cell(position) == null || Visible.trimmed(cell(position)).isEmpty();
    }

    /** @param cell not in quotes */
    static boolean quoteAfterSpace(String cell) {
        String stripped = cell.stripLeading();
        return stripped.length() < cell.length() && stripped.startsWith("\"");
    }

    static final class Handler extends AbstractBaseCsvCallbackHandler<CsvLine> {

        private List<String> cells;
        private boolean empty;
        private String quotedAfterSpace;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>();
            empty = true;
            quotedAfterSpace = null;
        }

        @Override
        protected void handleField(int position, char[] buffer, int offset, int length, boolean quoted) {
            String cell = new String(buffer, offset, length);
            cells.add(length == 0 && !quoted ? null : cell);
            empty &= !quoted && Visible.trimmed(cell).isEmpty();
            if (!quoted && quotedAfterSpace == null && quoteAfterSpace(cell)) {
                quotedAfterSpace = cell;
            }
        }

        @Override
        protected CsvLine buildRecord() {
            return new CsvLine(getStartingLineNumber(), cells, empty, quotedAfterSpace);
        }
    }
}
