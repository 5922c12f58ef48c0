package io.quarkiverse.datadog.llmobs.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes with places for an index in twelve digits. Filling in takes nanoseconds, so that an export of generated
 * records runs at the speed of the socket. Immutable.
 */
public final class IndexedTemplate {

    /** Marks a place; text around it must not contain it by chance. */
    static final String INDEX = "000000000000";
    static final long MAX_INDEX = 999_999_999_999L;

    private final byte[] bytes;
    private final int[] places;

    IndexedTemplate(byte[] template) {
        bytes = template;
        // One character per byte, so that places in the text are places in the bytes.
        String text = new String(template, StandardCharsets.ISO_8859_1);
        int[] found = new int[8];
        int count = 0;
        for (int at = text.indexOf(INDEX); at >= 0; at = text.indexOf(INDEX, at + INDEX.length())) {
            found[count++] = at;
        }
        places = Arrays.copyOf(found, count);
    }

    /** A copy to fill indexes into. */
    public byte[] copy() {
        return bytes.clone();
    }

    /** Overwrites the places of a copy. */
    public byte[] fill(byte[] copy, long index) {
        for (int place : places) {
            long rest = index;
            for (int i = place + INDEX.length() - 1; i >= place; i--) {
                copy[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        return copy;
    }
}
