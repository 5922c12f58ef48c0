package io.quarkiverse.datadog.llmobs.emulator;

/**
 * How values are written into the cells of a CSV export. Only one sample row of the live encoding was published, so a client
 * should read both.
 * <p>
 * The {@code id} is plain text either way, and a cell without a value is empty.
 */
public enum CsvCells {

    /**
     * As in the published sample: JSON strings as plain text, all other values as JSON text. A string that is JSON itself,
     * such as {@code "42"}, cannot be distinguished from that value.
     */
    PLAIN,

    /** Every value as JSON text, strings with their quotes included. */
    JSON
}
