package io.quarkiverse.datadog.llmobs.runtime.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkiverse.datadog.llmobs.runtime.text.Visible;

/**
 * Tells data that is not valid JSON, such as {@code {'a': None}}, from text that only begins with a bracket, such as
 * {@code {name}, hello} or the template {@code {"text": {{text}}}}.
 * <p>
 * Data consists of nothing but quoted texts, numbers, the words of JSON and Python, and their punctuation. It has a name and
 * a colon, or a text in single quotes, or is an array with {@code NaN}, {@code None} or a comma at its end beside other values.
 * When its end is missing, a name must be followed by a whole value.
 */
public final class HalfJson {

    private static final Pattern NUMBER = Pattern
            .compile("[-+]?+(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][-+]?+\\d++)?+");
    private static final Pattern WORD = Pattern.compile("<NA>|[-+]?+[\\p{L}_][\\p{L}\\p{N}_.]*+");
    private static final Pattern NEXT_OBJECT = Pattern.compile("\\s*+,\\s*+\\{");
    private static final Pattern END = Pattern.compile("[\\s,;\\])}]*+");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "None", "True", "False");

    private final String text;
    private final StringBuilder open = new StringBuilder();
    private int at;
    /** The token before: 0 for none, V for a value, otherwise the character itself. */
    private char before;
    private boolean spaced;
    private boolean afterText;
    /** Whether the member that is read has its colon. */
    private boolean colon;

    private boolean unknown;
    private boolean mismatched;
    private boolean quoted;
    private boolean numbers;
    private boolean keyed;
    private boolean bareNames;
    private boolean wholeMember;
    private boolean commas;
    private boolean trailingComma;
    private boolean noComma;
    private boolean noColon;
    private boolean noValue;
    private boolean singleQuotes;
    private boolean several;
    private boolean comment;
    private int invisible;
    private String foreign;

    private HalfJson(String text) {
        this.text = text;
    }

    /**
     * What keeps the text from being JSON although it is data; null when it is plain text.
     *
     * @param text not valid JSON
     */
    public static String problem(String text) {
        String trimmed = Visible.trimmed(text);
        if (trimmed.isEmpty() || "{[(".indexOf(trimmed.charAt(0)) < 0) {
            return null;
        }
        String around = around(text, trimmed);
        if (around != null && parsed(trimmed) == null) {
            return "there is the invisible character " + around + " before or after it";
        }
        HalfJson half = new HalfJson(trimmed);
        half.read();
        return half.isData() ? half.reason() : null;
    }

    /** The first character around it that is no space of JSON; null when there is none. */
    private static String around(String text, String trimmed) {
        int from = text.indexOf(trimmed);
        return (text.substring(0, from) + text.substring(from + trimmed.length())).codePoints()
                .filter(one -> !isSpace(one)).mapToObj(Visible::code).findFirst().orElse(null);
    }

    private static boolean isSpace(int one) {
        return one == ' ' || one == '\t' || one == '\n' || one == '\r';
    }

    private void read() {
        do {
            token();
            if (open.length() == 0) {
                Matcher next = NEXT_OBJECT.matcher(text).region(at, text.length());
                if (next.lookingAt()) {
                    several = true;
                    at = next.end() - 1;
                    before = ',';
                }
            }
        } while (at < text.length() && !unknown && !mismatched && (open.length() > 0 || before == ','));
    }

    private boolean isData() {
        boolean named = keyed || bareNames && quoted;
        if (unknown) {
            return false;
        }
        if (open.length() > 0 && !mismatched) {
            return keyed && wholeMember;
        }
        if (!END.matcher(text).region(at, text.length()).matches()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '(' -> singleQuotes && commas;
            case '[' -> named || singleQuotes || (foreign != null || trailingComma) && (quoted || numbers);
            default -> named || singleQuotes;
        } && !(mismatched && !named);
    }

    private String reason() {
        if (foreign != null && (ForeignWords.isNumber(foreign) || !singleQuotes)) {
            return ForeignWords.problem(foreign);
        }
        if (comment) {
            return "JSON has no comments";
        }
        if (mismatched) {
            return "a bracket is closed by one of another kind";
        }
        if (open.length() > 0) {
            return "it ends before its brackets are closed";
        }
        if (singleQuotes) {
            return "its texts stand in single quotes, as Python writes them; use json.dumps instead of str";
        }
        return several ? "there are several values; write them as an array" : punctuation();
    }

    private String punctuation() {
        if (noColon) {
            return "there is no colon between a name and its value";
        }
        if (noComma) {
            return "there is no comma between two of its values";
        }
        if (noValue) {
            return "a name in it has no value";
        }
        String rest = text.substring(at).strip();
        if (trailingComma || rest.startsWith(",")) {
            return "there is a comma after its last value";
        }
        if (!rest.isEmpty()) {
            return "there is " + rest.charAt(0) + " after its end";
        }
        if (bareNames) {
            return "its names are not in quotes";
        }
        if (invisible != 0) {
            return "there is the invisible character " + Visible.code(invisible) + " between its values";
        }
        String parsed = parsed(text);
        return parsed == null ? "a number in it is out of range" : parsed;
    }

    /** What the parser says; null when it finds nothing wrong. */
    static String parsed(String text) {
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

    private void token() {
        int one = text.codePointAt(at);
        if (Character.isWhitespace(one) || Visible.invisible(one)) {
            at += Character.charCount(one);
            spaced = true;
            invisible = invisible != 0 || isSpace(one) ? invisible : one;
            return;
        }
        switch (one) {
            case '{', '[', '(' -> open((char) one);
            case '}', ']', ')' -> close((char) one);
            case ',' -> comma();
            case ':' -> colon();
            case '"', '\'' -> string((char) one);
            case '/' -> comment();
            default -> {
                if (isPrefix()) {
                    at++;
                    string('\'');
                } else {
                    numberOrWord();
                }
            }
        }
        spaced = one == '/';
    }

    /** Whether a letter stands before the quote, as in {@code u'text'} of Python. */
    private boolean isPrefix() {
        return at + 1 < text.length() && "uUbBrR".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == '\'';
    }

    private void open(char bracket) {
        begins();
        unknown |= innermost() == '{' && !colon;
        at++;
        open.append(bracket);
        before = bracket;
        colon = false;
    }

    private void close(char bracket) {
        mismatched = innermost() != switch (bracket) {
            case '}' -> '{';
            case ']' -> '[';
            default -> '(';
        };
        unknown |= before == ':';
        if (!mismatched) {
            trailingComma |= before == ',' && bracket != ')';
            memberEnds();
            at++;
            open.setLength(open.length() - 1);
            // what stands in brackets is no name
            colon = true;
            ends(false);
        }
    }

    private void comma() {
        unknown |= before != 'V';
        memberEnds();
        at++;
        commas = true;
        colon = false;
        before = ',';
    }

    private void memberEnds() {
        noValue |= innermost() == '{' && before == 'V' && !colon;
    }

    private void colon() {
        unknown |= before != 'V' || innermost() != '{' || colon;
        keyed |= afterText;
        at++;
        colon = true;
        before = ':';
    }

    private void comment() {
        boolean line = text.startsWith("//", at);
        unknown |= !line && !text.startsWith("/*", at);
        comment = true;
        int end = text.indexOf(line ? "\n" : "*/", at + 2);
        at = end < 0 ? text.length() : end + (line ? 1 : 2);
    }

    private void string(char quote) {
        begins();
        int end = stringEnd(at + 1, quote);
        if (end >= text.length()) {
            at = text.length();
            before = quote;
            return;
        }
        quoted = true;
        singleQuotes |= quote == '\'';
        at = end + 1;
        ends(true);
    }

    /**
     * Where the quote is that ends the text, or no shorter than all when there is none. An apostrophe in a word is no quote.
     */
    private int stringEnd(int from, char quote) {
        int end = from;
        while (end < text.length() && (text.charAt(end) != quote || quote == '\'' && isApostrophe(end))) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private boolean isApostrophe(int quote) {
        return quote + 1 < text.length() && Character.isLetter(text.charAt(quote - 1))
                && Character.isLetter(text.charAt(quote + 1));
    }

    private void numberOrWord() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            begins();
            numbers = true;
            at = number.end();
            ends(false);
            return;
        }
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (word.lookingAt()) {
            begins();
            word(word.group(), word.end());
        } else {
            unknown = true;
        }
    }

    private void word(String word, int end) {
        char next = end < text.length() ? text.charAt(end) : 0;
        if (isName(end)) {
            bareNames = true;
        } else if (ForeignWords.problem(word) != null) {
            foreign = foreign == null || ForeignWords.isNumber(word) ? word : foreign;
        } else if (next == '(' && singleQuotes) {
            call(end);
            return;
        } else if (!WORDS.contains(word)) {
            unknown = next != 0 || WORDS.stream().noneMatch(known -> known.startsWith(word));
            at = end;
            return;
        }
        at = end;
        ends(false);
    }

    /** Such as {@code datetime.date(2026, 1, 2)}. */
    private void call(int bracket) {
        int depth = 0;
        for (at = bracket; at < text.length(); at++) {
            char one = text.charAt(at);
            depth += one == '(' ? 1 : one == ')' ? -1 : 0;
            if (depth == 0) {
                at++;
                ends(false);
                return;
            }
            if (one == '\'' || one == '"') {
                at = stringEnd(at + 1, one);
            }
        }
        at = text.length();
    }

    /** Whether the word is the name of a member. */
    private boolean isName(int end) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return innermost() == '{' && !colon && next < text.length() && text.charAt(next) == ':';
    }

    private void begins() {
        if (before == 'V') {
            unknown |= !spaced;
            noColon |= innermost() == '{' && !colon;
            noComma = true;
            // the next name, when its comma is missing
            colon = false;
        }
    }

    private void ends(boolean isText) {
        wholeMember |= innermost() == '{' && colon;
        afterText = isText;
        before = 'V';
    }

    private char innermost() {
        return open.length() == 0 ? 0 : open.charAt(open.length() - 1);
    }
}
