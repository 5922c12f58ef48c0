package io.quarkiverse.datadog.llmobs.runtime.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Distinguishes malformed data, such as {@code {'a': None}}, from plain text that begins with a bracket, such as {@code
 * {name}, hello} or the template {@code {"text": {{text}}}}.
 * <p>
 * Data consists of nothing but quoted texts, numbers, the words of JSON and Python, and their punctuation. It has a name and a
 * colon, or a text in single quotes, or is an array with {@code NaN}, {@code None} or a comma at its end beside other values.
 * When its end is missing, a name must be followed by a whole value.
 */
public final class MalformedJson {

    private static final Pattern END = Pattern.compile("[\\s,;\\])}]*+");

    private final String text;
    private final LenientJsonScanner seen;

    private MalformedJson(String text) {
        this.text = text;
        this.seen = new LenientJsonScanner(text);
    }

    /**
     * Why the text is not valid JSON although it is data; null when it is plain text.
     *
     * @param text not valid JSON
     */
    public static String problem(String text) {
        String trimmed = VisibleText.trimmed(text);
        if (trimmed.isEmpty() || "{[(".indexOf(trimmed.charAt(0)) < 0) {
            return null;
        }
        String around = around(text, trimmed);
        if (around != null && parsed(trimmed) == null) {
            return "there is the invisible character " + around + " before or after it";
        }
        MalformedJson half = new MalformedJson(trimmed);
        return half.isData() ? half.reason() : null;
    }

    /** The first character around it that is no space of JSON; null when there is none. */
    private static String around(String text, String trimmed) {
        int from = text.indexOf(trimmed);
        return (text.substring(0, from) + text.substring(from + trimmed.length())).codePoints()
                .filter(one -> !isSpace(one)).mapToObj(VisibleText::code).findFirst().orElse(null);
    }

    static boolean isSpace(int one) {
        return one == ' ' || one == '\t' || one == '\n' || one == '\r';
    }

    private boolean isData() {
        boolean named = seen.keyed || seen.bareNames && seen.quoted;
        if (seen.unknown) {
            return false;
        }
        if (!seen.closed() && !seen.mismatched) {
            return seen.keyed && seen.wholeMember;
        }
        if (!END.matcher(seen.rest()).matches()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '(' -> seen.singleQuotes && seen.commas;
            case '[' ->
                named || seen.singleQuotes || (seen.nonJsonWord != null || seen.trailingComma) && (seen.quoted || seen.numbers);
            default -> named || seen.singleQuotes;
        } && !(seen.mismatched && !named);
    }

    private String reason() {
        if (seen.nonJsonWord != null && (NonJsonLiterals.isNumber(seen.nonJsonWord) || !seen.singleQuotes)) {
            return NonJsonLiterals.problem(seen.nonJsonWord);
        }
        if (seen.comment) {
            return "JSON has no comments";
        }
        if (seen.mismatched) {
            return "a bracket is closed by one of another kind";
        }
        if (!seen.closed()) {
            return "it ends before its brackets are closed";
        }
        if (seen.singleQuotes) {
            return "its texts are in single quotes, as Python writes them; use json.dumps instead of str";
        }
        return seen.several ? "there are several values; write them as an array" : punctuation();
    }

    private String punctuation() {
        if (seen.noColon) {
            return "there is no colon between a name and its value";
        }
        if (seen.noComma) {
            return "there is no comma between two of its values";
        }
        if (seen.noValue) {
            return "a name in it has no value";
        }
        String rest = seen.rest().strip();
        if (seen.trailingComma || rest.startsWith(",")) {
            return "there is a comma after its last value";
        }
        if (!rest.isEmpty()) {
            return "there is " + rest.charAt(0) + " after its end";
        }
        if (seen.bareNames) {
            return "its names are not in quotes";
        }
        if (seen.invisible != 0) {
            return "there is the invisible character " + VisibleText.code(seen.invisible) + " between its values";
        }
        String parsed = parsed(text);
        return parsed == null ? "a number in it is out of range" : parsed;
    }

    /** What the parser says; null when it finds nothing wrong. */
    private static String parsed(String text) {
        try (JsonParser json = WireJson.mapper().getFactory().createParser(text)) {
            while (json.nextToken() != null) {
                // the mistake comes
            }
        } catch (JsonProcessingException e) {
            return JsonProblem.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text does not fail to be read", e);
        }
        return null;
    }
}
