package io.quarkiverse.datadog.llmobs.runtime.download;

import java.util.zip.ZipException;

/**
 * Reads past the header of a gzip member, byte by byte. Nothing in it matters to the data.
 */
final class GzipHeader {

    private enum Part {
        FIXED(0),
        EXTRA_LENGTH(4),
        EXTRA(4),
        NAME(8),
        COMMENT(16),
        CHECKSUM(2),
        COMPLETE(0);

        /** The flag in the header that announces this part; 0 when it is always there. */
        private final int flag;

        Part(int flag) {
            this.flag = flag;
        }
    }

    private static final int[] MAGIC = { 0x1f, 0x8b, 8 };
    private static final int FLAGS_AT = 3;
    private static final int FIXED_LENGTH = 10;
    private static final int RESERVED = 0xe0;

    private final String errorMessage;
    private Part part = Part.FIXED;
    /** The number of bytes of the part read so far. */
    private int taken;
    private int flags;
    private int extraLength;

    /** @param errorMessage the message of the failure when the first bytes are not those of a gzip header */
    GzipHeader(String errorMessage) {
        this.errorMessage = errorMessage;
    }

    boolean isBegun() {
        return part != Part.FIXED || taken > 0;
    }

    boolean isComplete() {
        return part == Part.COMPLETE;
    }

    void take(int next) throws ZipException {
        int at = taken++;
        switch (part) {
            case FIXED -> takeFixed(at, next);
            case EXTRA_LENGTH -> {
                extraLength |= next << at * Byte.SIZE;
                endAt(2);
            }
            case EXTRA -> endAt(extraLength);
            case NAME, COMMENT -> endAt(next == 0 ? taken : -1);
            case CHECKSUM -> endAt(2);
            case COMPLETE -> throw new IllegalStateException("the header is complete");
        }
    }

    private void takeFixed(int at, int next) throws ZipException {
        if (at < MAGIC.length && next != MAGIC[at]) {
            throw new ZipException(errorMessage);
        }
        if (at == FLAGS_AT) {
            flags = next;
            if ((flags & RESERVED) != 0) {
                throw new ZipException("its header has unknown flags");
            }
        }
        endAt(FIXED_LENGTH);
    }

    private void endAt(int length) {
        if (taken != length) {
            return;
        }
        taken = 0;
        do {
            part = Part.values()[part.ordinal() + 1];
        } while (part.flag != 0 && (flags & part.flag) == 0 || part == Part.EXTRA && extraLength == 0);
    }
}
