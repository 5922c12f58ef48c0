package io.quarkiverse.datadog.llmobs.emulator;

/**
 * How values are written into the cells of a CSV export. The live encoding was never published beyond one sample row,
 * so a client should cope with both.
 * <p>
 * The {@code id} is plain text either way, and a cell without a value is empty.
 */
public enum CsvCells {

    /**
     * As in the published sample: JSON strings as plain text, all other values as JSON text. A string that is JSON itself, such
     * as {@code "42"}, cannot be told from that value.
     */
    PLAIN,

    /** Every value as JSON text, strings with their quotes included. */
    JSON
}
