package io.quarkiverse.datadog.llmobs.runtime.csv;

/**
 * Counts lines, those within quoted cells included. LF, CR and CRLF end a line.
 */
final class LineCounter {

    private long line = 1;
    private boolean afterReturn;

    /** Counts the line breaks among bytes that follow those of the call before. */
    void pass(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + BlockScan.SIZE <= to; i += BlockScan.SIZE) {
            if (BlockScan.controls(bytes, i) == 0) {
                afterReturn = false;
            } else {
                count(bytes, i, i + BlockScan.SIZE);
            }
        }
        count(bytes, i, to);
    }

    private void count(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte one = bytes[i];
            if (CsvSyntax.endsRow(one) && !(one == '\n' && afterReturn)) {
                line++;
            }
            afterReturn = one == '\r';
        }
    }

    /** The number of the line that begins or continues after the bytes counted so far, from 1. */
    long line() {
        return line;
    }
}
