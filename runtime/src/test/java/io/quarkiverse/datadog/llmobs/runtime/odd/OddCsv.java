package io.quarkiverse.datadog.llmobs.runtime.odd;

import java.util.List;
import java.util.Random;

/**
 * Writes cells as CSV in all the ways in which it may be written.
 */
public final class OddCsv {

    private static final String[] ENDS = { "\n", "\r\n", "\r", "\n\n", "\r\n\n\r" };

    private final Random choices;
    private final StringBuilder csv = new StringBuilder();

    public OddCsv(Random choices) {
        this.choices = choices;
        if (choices.nextInt(5) == 0) {
            csv.append('\uFEFF');
        }
    }

    /** A cell that is null is empty and not in quotes. */
    public OddCsv row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",");
            cell(cells.get(i), cells.size() == 1);
        }
        csv.append(ENDS[choices.nextInt(ENDS.length)]);
        return this;
    }

    private void cell(String cell, boolean alone) {
        if (cell == null) {
            return;
        }
        boolean needsQuotes = cell.isEmpty() || cell.startsWith("\"") || cell.contains(",") || cell.contains("\n")
                || cell.contains("\r");
        csv.append(needsQuotes || alone || choices.nextBoolean() ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }

    public byte[] bytes() {
        return OddBytes.utf8(csv.toString());
    }
}
