package io.quarkiverse.datadog.llmobs.emulator.json;

/**
 * Reads numbers from text.
 */
public final class Numbers {

    private Numbers() {
    }

    /** The number, or the fallback if the text is not a number that fits. */
    public static long parse(String text, long fallback) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

}
