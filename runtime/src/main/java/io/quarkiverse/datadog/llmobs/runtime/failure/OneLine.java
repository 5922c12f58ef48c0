package io.quarkiverse.datadog.llmobs.runtime.failure;

/**
 * What a server said, fit for a message and a log: on one line, and not too long.
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
