package io.quarkiverse.datadog.llmobs.runtime.json;

/**
 * The characters that JSON allows in its texts and at which readers of lines in JavaScript and Python begin a new line:
 * U+0085, U+2028 and U+2029. All others of the kind are control characters, which JSON escapes anyway.
 */
public final class LineSeparators {

    private LineSeparators() {
    }

    /** The same JSON without them; in valid JSON they stand in texts and names only. */
    public static String escaped(String json) {
        return json.replace("\u0085", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
