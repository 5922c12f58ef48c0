package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Checks whether bytes that arrive block by block begin with the header row of an export. Error pages may have status 200 and
 * any media type, and only the header row distinguishes them from an export.
 */
public final class HeaderCheck {

    private static final int MAX_LENGTH = 64 * 1024;

    private final RowCounter counter = new RowCounter();
    private long length;

    /** Takes the next block. */
    public void add(byte[] bytes, int from, int to) {
        counter.count(bytes, from, to);
        length += to - from;
    }

    /** To be called after the last block: the last row needs no line break. */
    public void end() {
        counter.end();
    }

    /** Whether the header row is complete, or so long that it cannot be one. */
    public boolean isDecided() {
        return counter.records() > 0 || length > MAX_LENGTH;
    }

    /** The number of bytes to the end of the header row, without its line break; 0 when it is not complete. */
    public int rowLength() {
        return Math.toIntExact(counter.firstRowEnd());
    }

    /**
     * The problem of the header row, or null.
     *
     * @param row the first bytes that were added, as many as {@link #rowLength()} says
     */
    public String problem(byte[] row) {
        if (counter.records() == 0) {
            return length > MAX_LENGTH ? "the response has no header row in its first 64 KiB"
                    : "the response lacks a header row";
        }
        try {
            String missing = Header.missing(columns(row));
            return missing == null ? null : "the header row lacks the column \"" + missing + "\"";
        } catch (MalformedCsvException e) {
            return "the header row cannot be read as CSV";
        }
    }

    private static List<String> columns(byte[] row) throws MalformedCsvException {
        // files and streams take the bytes as they come, so invalid UTF-8 is not rejected here
        byte[] valid = new String(row, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        RowSplitter rows = RowSplitter.ofRows(valid.length, new ByteBlocks() {
            private ByteBuffer block = ByteBuffer.wrap(valid);

            @Override
            public ByteBuffer next() {
                ByteBuffer next = block;
                block = null;
                return next;
            }
        });
        return List.of(rows.next().texts());
    }
}
