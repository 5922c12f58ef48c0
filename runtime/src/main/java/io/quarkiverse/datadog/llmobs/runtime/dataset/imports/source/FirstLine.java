package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import io.quarkiverse.datadog.llmobs.runtime.text.ByteOrderMark;

/**
 * The first line of a text that is not blank.
 *
 * @param number counted from 1
 * @param text without leading white space and byte order marks; empty when there is no such line
 */
record FirstLine(long number, String text) {

    static FirstLine of(String beginning) {
        int from = 0;
        while (from < beginning.length() && skipped(beginning.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < beginning.length() && !ends(beginning.charAt(to))) {
            to++;
        }
        return new FirstLine(1 + breaks(beginning.substring(0, from)), beginning.substring(from, to));
    }

    /** The number of line breaks; CRLF is one. */
    static long breaks(String text) {
        long breaks = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean secondHalf = text.charAt(i) == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            breaks += ends(text.charAt(i)) && !secondHalf ? 1 : 0;
        }
        return breaks;
    }

    private static boolean ends(char one) {
        return one == '\n' || one == '\r';
    }

    private static boolean skipped(char one) {
        return ends(one) || one == ' ' || one == ByteOrderMark.CHARACTER;
    }

    boolean begins(String text) {
        return this.text.stripLeading().startsWith(text);
    }
}
