package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkiverse.datadog.llmobs.runtime.json.JsonProblem;

/**
 * The message of the JSON parser about a response, without secrets. Its own message quotes the response, cut off anywhere.
 */
final class ParserMessage {

    private static final int LONGEST = 300;
    /** A word of this length does not come from the parser; it may be a part of a key. */
    private static final String LONG_WORD = "[^\\s'\"\\[\\]()]{20,}";

    private ParserMessage() {
    }

    static String of(JsonProcessingException problem, UnaryOperator<String> mask) {
        String line = shown(JsonProblem.of(problem), mask).replaceAll(LONG_WORD, "…");
        return problem.getLocation() == null || problem.getLocation().getLineNr() < 1 ? line
                : line + " (line " + problem.getLocation().getLineNr() + ", column " + problem.getLocation().getColumnNr()
                        + ")";
    }

    /** A text of the server on one line, bounded, with secrets blanked out before it is cut. */
    static String shown(String text, UnaryOperator<String> mask) {
        String line = String.valueOf(mask.apply(text)).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
