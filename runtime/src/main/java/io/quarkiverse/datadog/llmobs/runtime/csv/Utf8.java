package io.quarkiverse.datadog.llmobs.runtime.csv;

import io.quarkiverse.datadog.llmobs.runtime.json.LineSeparators;

/**
 * Checks that bytes are UTF-8, by table 3-7 of the Unicode standard: nothing overlong, no surrogates, nothing beyond the last
 * code point. The decoder of the JDK takes several times as long, since it has to write characters.
 */
final class Utf8 {

    private static final int STRIDE = 4 * WordScan.SIZE;

    private Utf8() {
    }

    /**
     * Checks the bytes and returns whether there are {@linkplain LineSeparators line separators} among them, since every
     * character that may be one is seen here.
     */
    static boolean require(byte[] bytes, int from, int to) throws MalformedCsvException {
        boolean separators = false;
        int i = from;
        while (i < to) {
            i = pastAscii(bytes, i, to);
            if (i < to) {
                int length = length(bytes, i, to);
                if (length == 0) {
                    throw MalformedCsvException.notUtf8();
                }
                separators |= LineSeparators.at(bytes, i);
                i += length;
            }
        }
        return separators;
    }

    private static int pastAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i <= to - STRIDE && WordScan.above(WordScan.get(bytes, i) | WordScan.get(bytes, i + WordScan.SIZE)
                | WordScan.get(bytes, i + 2 * WordScan.SIZE) | WordScan.get(bytes, i + 3 * WordScan.SIZE)) == 0) {
            i += STRIDE;
        }
        for (; i <= to - WordScan.SIZE; i += WordScan.SIZE) {
            long above = WordScan.above(WordScan.get(bytes, i));
            if (above != 0) {
                return i + WordScan.first(above);
            }
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** The length of the character that begins there and is not ASCII; 0 when it is invalid. */
    private static int length(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > to || !mayBeSecond(lead, bytes[at + 1] & 0xFF)) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean mayBeSecond(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0 && second <= 0xBF;
            case 0xED -> second >= 0x80 && second <= 0x9F;
            case 0xF0 -> second >= 0x90 && second <= 0xBF;
            case 0xF4 -> second >= 0x80 && second <= 0x8F;
            default -> second >= 0x80 && second <= 0xBF;
        };
    }

    /** The number of Java characters: two for a sequence of four bytes, one for any other. */
    static long characters(byte[] bytes, int from, int to) {
        long characters = 0;
        for (int i = from; i < to; i++) {
            int one = bytes[i] & 0xFF;
            if (one < 0x80 || one >= 0xC0) {
                characters += one < 0xF0 ? 1 : 2;
            }
        }
        return characters;
    }
}
