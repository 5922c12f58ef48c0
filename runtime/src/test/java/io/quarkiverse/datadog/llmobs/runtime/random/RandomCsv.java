package io.quarkiverse.datadog.llmobs.runtime.random;

import java.util.List;
import java.util.Random;

/**
 * Writes cells as CSV with randomly chosen quotes and line ends.
 */
public final class RandomCsv {

    private static final String[] ENDS = { "\n", "\r\n", "\r", "\n\n", "\r\n\n\r" };

    private final Random choices;
    private final StringBuilder csv = new StringBuilder();

    public RandomCsv(Random choices) {
        this.choices = choices;
        if (choices.nextInt(5) == 0) {
            csv.append('\uFEFF');
        }
    }

    /** A cell that is null is empty and not in quotes. */
    public RandomCsv row(List<String> cells) {
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
        return RandomBytes.utf8(csv.toString());
    }
}
