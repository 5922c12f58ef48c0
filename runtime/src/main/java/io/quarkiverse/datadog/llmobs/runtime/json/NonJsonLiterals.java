package io.quarkiverse.datadog.llmobs.runtime.json;

import java.util.Map;
import java.util.Set;

/**
 * Literals of other languages that JSON does not have: their forms of {@code null}, {@code true} and {@code false}, and
 * numbers that are not finite.
 */
public final class NonJsonLiterals {

    private static final Set<String> NUMBERS = Set.of("NaN", "nan", "Infinity", "-Infinity", "+Infinity", "inf", "-inf",
            "+inf");
    private static final Map<String, String> OTHERS = Map.of("None", "null", "True", "true", "False", "false", "undefined",
            "null", "NULL", "null", "Null", "null", "nil", "null", "TRUE", "true", "FALSE", "false", "<NA>", "null");

    private NonJsonLiterals() {
    }

    /** Whether it stands for a number that is not finite. */
    public static boolean isNumber(String word) {
        return NUMBERS.contains(word);
    }

    /** A message that says what to write instead; null if the word is none of these literals. */
    public static String problem(String word) {
        if (isNumber(word)) {
            return "JSON has no number " + word + "; write null, or the text \"" + word + '"';
        }
        String json = OTHERS.get(word);
        return json == null ? null : word + " is not JSON; write " + json;
    }
}
