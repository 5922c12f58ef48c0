package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

/**
 * Finds the commas and line breaks of CSV that stand outside of quotes.
 * <p>
 * It looks at blocks of 64 bytes. Where all quotes stand as they should, the parity of their number tells what is quoted,
 * without a branch for each; JSON in cells is full of quotes at distances that no processor foresees. Any other block is walked
 * through byte by byte.
 */
final class SeparatorFinder {

    private enum State {
        BEFORE_CELL,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private static final int FEW = 4;
    /** All bits for a byte that separates, none for any other: looked up, because it is not to be foreseen. */
    private static final long[] SEPARATES = new long[256];

    static {
        SEPARATES[','] = -1;
        SEPARATES['\n'] = -1;
        SEPARATES['\r'] = -1;
    }

    private int block;
    private State before = State.BEFORE_CELL;
    private State after = State.BEFORE_CELL;
    /** In this block, and not yet answered. */
    private long found;
    private int answered;
    private boolean broken;

    /** Whether there is one more before the end. */
    boolean found(byte[] bytes, int end) throws MalformedCsvException {
        while (found == 0) {
            if (broken) {
                throw new MalformedCsvException("the CSV cannot be read: unexpected text after a closing quote");
            }
            if (end - block <= Block.SIZE) {
                return false;
            }
            block += Block.SIZE;
            before = after;
            look(bytes, end);
        }
        return true;
    }

    /** The position of the next one. */
    int next() {
        int at = block + Long.numberOfTrailingZeros(found);
        found &= found - 1;
        answered = at + 1;
        return at;
    }

    /** Whether the end is within quotes. */
    boolean quoted() {
        return after == State.QUOTED;
    }

    void moved(int toFront) {
        block -= toFront;
        answered -= toFront;
    }

    /** Looks at the block once more, since there is more of it. */
    void look(byte[] bytes, int end) {
        int size = Math.min(Block.SIZE, end - block);
        if (size > 0) {
            if (!settled(bytes, -1L >>> Block.SIZE - size, 1L << size - 1)) {
                walk(bytes, size);
            }
            if (answered > block) {
                found = answered < block + Block.SIZE ? found & -1L << answered - block : 0;
            }
        }
    }

    private boolean settled(byte[] bytes, long known, long last) {
        long quotes = Block.quotes(bytes, block) & known;
        long within = Block.parity(quotes) ^ (before == State.QUOTED ? -1L : 0);
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

    /** In quoted CSV there is but a comma now and then. */
    private long separators(byte[] bytes, long outside) {
        if (Long.bitCount(outside) > FEW) {
            return Block.separators(bytes, block) & outside;
        }
        long separators = 0;
        for (long left = outside; left != 0; left &= left - 1) {
            separators |= left & -left & SEPARATES[bytes[block + Long.numberOfTrailingZeros(left)] & 0xFF];
        }
        return separators;
    }

    private void walk(byte[] bytes, int size) {
        found = 0;
        State state = before;
        for (int i = 0; i < size && !broken; i++) {
            byte one = bytes[block + i];
            boolean quote = one == '"';
            if (state == State.QUOTED) {
                state = quote ? State.AFTER_QUOTE : State.QUOTED;
            } else if (quote && state != State.PLAIN) {
                state = State.QUOTED;
            } else if (separates(one)) {
                found |= 1L << i;
                state = State.BEFORE_CELL;
            } else {
                broken = state == State.AFTER_QUOTE;
                state = State.PLAIN;
            }
        }
        after = state;
    }

    private static boolean separates(byte one) {
        return one == ',' || one == '\n' || one == '\r';
    }
}
