package io.quarkiverse.datadog.llmobs.runtime.csv;

/**
 * Finds the commas and line breaks outside of quotes.
 * <p>
 * It looks at blocks of 64 bytes. Where every quote opens or closes a cell or doubles another one, the parity of their number
 * tells what is quoted, without a branch for each quote: JSON in cells is full of quotes, and a processor cannot predict their
 * distances. Any other block is read byte by byte.
 */
final class SeparatorFinder {

    private enum State {
        BEFORE_CELL,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private static final int FEW = 4;
    /** All bits for a byte that ends a cell, none for any other. A table, because a branch would be mispredicted. */
    private static final long[] SEPARATES = new long[256];

    static {
        for (int i = 0; i < SEPARATES.length; i++) {
            SEPARATES[i] = CsvSyntax.endsCell((byte) i) ? -1 : 0;
        }
    }

    private int block;
    private State before = State.BEFORE_CELL;
    private State after = State.BEFORE_CELL;
    /** Those of this block that have not been returned yet. */
    private long found;
    private int returned;
    private boolean broken;

    /** Whether there is another one before the end. */
    boolean found(byte[] bytes, int end) throws MalformedCsvException {
        while (found == 0) {
            if (broken) {
                throw MalformedCsvException.because("has text after a closing quote");
            }
            if (end - block <= BlockScan.SIZE) {
                return false;
            }
            block += BlockScan.SIZE;
            before = after;
            look(bytes, end);
        }
        return true;
    }

    /** The position of the next one. */
    int next() {
        int at = block + Long.numberOfTrailingZeros(found);
        found &= found - 1;
        returned = at + 1;
        return at;
    }

    /** Whether the end of the bytes is within quotes. */
    boolean quoted() {
        return after == State.QUOTED;
    }

    /** To be called when the bytes have moved to the front of their array. */
    void moved(int toFront) {
        block -= toFront;
        returned -= toFront;
    }

    /** Scans the current block again, after bytes were appended. */
    void look(byte[] bytes, int end) {
        int size = Math.min(BlockScan.SIZE, end - block);
        if (size > 0) {
            if (!scanned(bytes, -1L >>> BlockScan.SIZE - size, 1L << size - 1)) {
                read(bytes, size);
            }
            if (returned > block) {
                found = returned < block + BlockScan.SIZE ? found & -1L << returned - block : 0;
            }
        }
    }

    /** Whether the quotes of the block stand where the parity of their number tells what is quoted. */
    private boolean scanned(byte[] bytes, long known, long last) {
        long quotes = BlockScan.quotes(bytes, block) & known;
        long within = BlockScan.parity(quotes) ^ (before == State.QUOTED ? -1L : 0);
        long outside = ~(within | quotes) & known;
        long separators = separators(bytes, outside);
        long opening = quotes & within;
        long closing = quotes & ~within;
        long cellsBegin = separators << 1 | (before == State.BEFORE_CELL ? 1 : 0);
        long closed = closing << 1 | (before == State.AFTER_QUOTE ? 1 : 0);
        if ((opening & ~(cellsBegin | closed) | closed & known & ~(quotes | separators)) != 0) {
            return false;
        }
        found = separators;
        if ((within & last) != 0) {
            after = State.QUOTED;
        } else if ((closing & last) != 0) {
            after = State.AFTER_QUOTE;
        } else {
            after = (separators & last) != 0 ? State.BEFORE_CELL : State.PLAIN;
        }
        return true;
    }

    /** If most cells are quoted, few bytes are outside of quotes. */
    private long separators(byte[] bytes, long outside) {
        if (Long.bitCount(outside) > FEW) {
            return BlockScan.separators(bytes, block) & outside;
        }
        long separators = 0;
        for (long left = outside; left != 0; left &= left - 1) {
            separators |= left & -left & SEPARATES[bytes[block + Long.numberOfTrailingZeros(left)] & 0xFF];
        }
        return separators;
    }

    private void read(byte[] bytes, int size) {
        found = 0;
        State state = before;
        for (int i = 0; i < size && !broken; i++) {
            byte one = bytes[block + i];
            boolean quote = one == CsvSyntax.QUOTE;
            if (state == State.QUOTED) {
                state = quote ? State.AFTER_QUOTE : State.QUOTED;
            } else if (quote && state != State.PLAIN) {
                state = State.QUOTED;
            } else if (CsvSyntax.endsCell(one)) {
                found |= 1L << i;
                state = State.BEFORE_CELL;
            } else {
                broken = state == State.AFTER_QUOTE;
                state = State.PLAIN;
            }
        }
        after = state;
    }
}
