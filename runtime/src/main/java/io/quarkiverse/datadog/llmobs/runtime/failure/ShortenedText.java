package io.quarkiverse.datadog.llmobs.runtime.failure;

/**
 * Shortens a text of the server to one line of at most 300 characters, for messages and logs.
 */
public final class ShortenedText {

    private static final int LONGEST = 300;

    private ShortenedText() {
    }

    public static String of(String text) {
        String line = (text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text)
                .replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
