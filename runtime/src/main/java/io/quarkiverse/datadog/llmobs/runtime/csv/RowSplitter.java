package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.nio.ByteBuffer;

import io.quarkiverse.datadog.llmobs.runtime.text.ByteOrderMark;

/**
 * Cuts blocks of bytes into the rows and cells of a CSV, by the rules of {@link CsvSyntax}.
 * <p>
 * A block is read when the bytes before it hold no complete row. Not for more than one thread at a time.
 */
public final class RowSplitter {

    private static final int MAX_CELLS = 16 * 1024;

    private final ByteBlocks blocks;
    /** Null when lines are not counted. */
    private final LineCounter lines;
    private final RowBuffer buffer;
    private final SeparatorFinder finder = new SeparatorFinder();
    private final CsvRow row = new CsvRow();
    private final CellLimit limit = new CellLimit();
    private boolean begun;
    private boolean ended;
    /** Whether the current row has been returned. */
    private boolean returned;
    /** Where the row begins that follows the returned one. */
    private int following;

    public RowSplitter(ByteBlocks blocks) {
        this(blocks, new RowBuffer(), null);
    }

    private RowSplitter(ByteBlocks blocks, RowBuffer buffer, LineCounter lines) {
        this.blocks = blocks;
        this.buffer = buffer;
        this.lines = lines;
    }

    /** Counts lines as well, which takes a second pass over the bytes. */
    public static RowSplitter countingLines(ByteBlocks blocks) {
        return new RowSplitter(blocks, new RowBuffer(), new LineCounter());
    }

    /** Reads a few bytes, of a known number, with a buffer of their size. */
    static RowSplitter ofRows(int length, ByteBlocks blocks) {
        return new RowSplitter(blocks, new RowBuffer(length), null);
    }

    /**
     * Returns the next row, or null after the last one. The row changes with the next call.
     *
     * @throws MalformedCsvException when the row cannot be read; the rows before it have been returned
     */
    public CsvRow next() throws MalformedCsvException {
        release();
        while (!complete()) {
            ByteBuffer block = ended ? null : begun ? blocks.next() : firstBlock();
            begun = true;
            if (block == null) {
                ended = true;
                return last();
            }
            finder.moved(buffer.add(block));
            finder.look(buffer.bytes(), buffer.end());
        }
        return row;
    }

    /**
     * The line on which the current row begins, from 1: the row that was returned last, or the one that could not be read.
     *
     * @throws IllegalStateException unless lines are counted
     */
    public long line() {
        if (lines == null) {
            throw new IllegalStateException("lines are not counted; use RowSplitter.countingLines");
        }
        return lines.line();
    }

    /** Returns the first bytes behind the byte order marks. */
    private ByteBuffer firstBlock() {
        ByteBuffer first = behindMarks(blocks.next());
        while (first != null && first.remaining() < ByteOrderMark.LENGTH) {
            ByteBuffer joined = ByteBuffer.allocate(first.remaining()).put(first).flip();
            ByteBuffer more = blocks.next();
            if (more == null) {
                return joined;
            }
            first = behindMarks(ByteBuffer.allocate(joined.remaining() + more.remaining()).put(joined).put(more).flip());
        }
        return first;
    }

    private static ByteBuffer behindMarks(ByteBuffer block) {
        return block == null ? null : block.position(block.position() + ByteOrderMark.length(block));
    }

    private boolean complete() throws MalformedCsvException {
        byte[] bytes = buffer.bytes();
        while (finder.found(bytes, buffer.end())) {
            int at = finder.next();
            boolean comma = bytes[at] == ',';
            if (!comma && at == buffer.row()) {
                skip(at + 1);
            } else {
                endCell(at);
                if (!comma) {
                    endRow(at, at + 1);
                    return true;
                }
            }
        }
        limit.check(bytes, buffer.row() + row.next(), buffer.end());
        return false;
    }

    /** Returns the row that lacks its line break, or null when there is none. */
    private CsvRow last() throws MalformedCsvException {
        int end = buffer.end();
        if (finder.quoted()) {
            throw MalformedCsvException.because("ends within a quoted cell");
        }
        if (buffer.row() == end) {
            return null;
        }
        endCell(end);
        endRow(end, end);
        return row;
    }

    private void release() {
        if (returned) {
            returned = false;
            row.clear();
            skip(following);
        }
    }

    private void skip(int to) {
        if (lines != null) {
            lines.pass(buffer.bytes(), buffer.row(), to);
        }
        buffer.row(to);
    }

    private void endCell(int at) throws MalformedCsvException {
        limit.end(buffer.bytes(), buffer.row() + row.next(), at);
        row.add(at - buffer.row());
        if (row.count() > MAX_CELLS) {
            throw MalformedCsvException.because("has a row of more than " + MAX_CELLS + " cells");
        }
    }

    private void endRow(int at, int next) throws MalformedCsvException {
        boolean separators = Utf8.require(buffer.bytes(), buffer.row(), at);
        row.in(buffer.bytes(), buffer.row(), separators);
        following = next;
        returned = true;
    }
}
