package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.runtime.csv.CsvRow;
import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * The decoded cells of a row.
 *
 * @param cells null for a cell that is empty and not quoted
 * @param empty whether no cell has a visible character or quotes, as in rows that spreadsheets append
 * @param quotedAfterSpace the first cell that begins with a space and a quote, and so is not quoted; null when there is none
 */
record ImportedRow(List<String> cells, boolean empty, String quotedAfterSpace) {

    static ImportedRow of(CsvRow row) {
        List<String> cells = new ArrayList<>(row.count());
        boolean empty = true;
        String quotedAfterSpace = null;
        for (int i = 0; i < row.count(); i++) {
            String cell = row.isNull(i) ? null : row.text(i);
            cells.add(cell);
            if (row.isQuoted(i)) {
                empty = false;
            } else if (cell != null) {
                empty &= VisibleText.trimmed(cell).isEmpty();
                quotedAfterSpace = quotedAfterSpace == null && quoteAfterSpace(cell) ? cell : quotedAfterSpace;
            }
        }
        return new ImportedRow(cells, empty, quotedAfterSpace);
    }

    /** The cell at the position; null when the row is shorter. */
    String cell(int position) {
        return position < cells.size() ? cells.get(position) : null;
    }

    /** Whether the cell has no visible character. */
    boolean empty(int position) {
        return cell(position) == null || VisibleText.trimmed(cell(position)).isEmpty();
    }

    /** @param cell not in quotes */
    static boolean quoteAfterSpace(String cell) {
        String stripped = cell.stripLeading();
        return stripped.length() < cell.length() && stripped.startsWith("\"");
    }
}
