package io.quarkiverse.datadog.llmobs.runtime.json;

import java.util.Map;
import java.util.Set;

/**
 * Words that other languages write where JSON has {@code null}, {@code true} and {@code false}, and numbers that JSON lacks.
 */
public final class ForeignWords {

    private static final Set<String> NUMBERS = Set.of("NaN", "nan", "Infinity", "-Infinity", "+Infinity", "inf", "-inf",
            "+inf");
    private static final Map<String, String> OTHERS = Map.of("None", "null", "True", "true", "False", "false", "undefined",
            "null", "NULL", "null", "Null", "null", "nil", "null", "TRUE", "true", "FALSE", "false", "<NA>", "null");

    private ForeignWords() {
    }

    /** Whether it stands for a number that is not finite. */
    public static boolean isNumber(String word) {
        return NUMBERS.contains(word);
    }

    /** What is wrong with the word and what to write instead; null when it is none of these. */
    public static String problem(String word) {
        if (isNumber(word)) {
            return "JSON has no number " + word + "; write null, or the text \"" + word + '"';
        }
        String json = OTHERS.get(word);
        return json == null ? null : word + " is not JSON; write " + json;
    }
}
