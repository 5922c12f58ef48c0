package io.quarkiverse.datadog.llmobs.runtime.failure;

/**
 * Shortens text of a server to one line, for messages and logs.
 */
public final class OneLine {

    private static final int LONGEST = 300;

    private OneLine() {
    }

    public static String of(String text) {
        String line = (text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text)
                .replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
