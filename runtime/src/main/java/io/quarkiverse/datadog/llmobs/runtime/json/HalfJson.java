package io.quarkiverse.datadog.llmobs.runtime.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * Tells text that was meant to be JSON, such as {@code {'a': None}} or an array without its end, from text that only begins
 * with a bracket, such as {@code {name}, hello} or {@code [1] says so}.
 * <p>
 * Meant to be JSON is what consists of quoted texts, numbers, words of JSON or of languages like it, and their punctuation;
 * what stands in one pair of brackets and begins with a quoted name and a colon is, whatever follows.
 */
public final class HalfJson {

    private static final Pattern NUMBER = Pattern
            .compile("[-+]?+(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][-+]?+\\d++)?+(?=[\\s,:\\])}]|$)");
    private static final Pattern WORD = Pattern.compile("[-+]?+[\\p{L}_$<][\\p{L}\\p{N}_$.>]*+");
    private static final String[] WORDS = { "true", "false", "null", "None", "True", "False" };

    private final String text;
    private final StringBuilder open = new StringBuilder();
    private int at;
    /** The token before: 0 for none, V for a value, otherwise the character itself. */
    private char before;
    private boolean quoted;
    private boolean commas;
    private boolean keyed;
    private boolean bareNames;
    private boolean unknown;
    private boolean endless;
    private boolean mismatched;
    private boolean trailingComma;
    private boolean noCommas;
    private boolean singleQuotes;
    private String foreign;

    private HalfJson(String text) {
        this.text = text;
    }

    /**
     * What keeps the text from being JSON although it was meant to be; null when it is plain text.
     *
     * @param text not valid JSON
     */
    public static String problem(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || "{[(".indexOf(stripped.charAt(0)) < 0) {
            return null;
        }
        HalfJson half = new HalfJson(stripped);
        half.read();
        return half.isMeantAsJson() ? half.reason() : null;
    }

    private void read() {
        do {
            token();
        } while (at < text.length() && open.length() > 0 && !mismatched && !(unknown && !keyed));
    }

    private boolean isMeantAsJson() {
        boolean closed = open.length() == 0;
        if (mismatched || unknown && !(closed && keyed)) {
            return false;
        }
        boolean tuple = text.charAt(0) == '(';
        if (closed) {
            String rest = text.substring(at).strip();
            boolean evident = quoted || foreign != null || trailingComma;
            return (rest.isEmpty() || rest.equals(",") || rest.equals(";")) && evident && (!tuple || commas);
        }
        return !tuple && (keyed || commas || quoted || endless && !singleQuotes);
    }

    private String reason() {
        if (foreign != null) {
            return ForeignWords.problem(foreign);
        }
        if (open.length() > 0) {
            return "it ends before its brackets are closed";
        }
        if (singleQuotes) {
            return "its texts stand in single quotes, as Python writes them";
        }
        if (noCommas && !unknown) {
            return "there is no comma between two of its values";
        }
        if (trailingComma || at < text.length()) {
            return "there is a comma after its last value";
        }
        return bareNames ? "its names are not in quotes" : parsed();
    }

    /** What the parser says. */
    private String parsed() {
        try (JsonParser json = WireJson.mapper().getFactory().createParser(text)) {
            while (json.nextToken() != null) {
                // the mistake comes
            }
        } catch (JsonProcessingException e) {
            return JsonProblem.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text does not fail to be read", e);
        }
        return "a number in it is too long";
    }

    private void token() {
        char one = text.charAt(at);
        switch (one) {
            case '{', '[', '(' -> open(one);
            case '}', ']', ')' -> close(one);
            case ',' -> {
                at++;
                commas = true;
                before = ',';
            }
            case ':' -> {
                at++;
                // a name of bare letters is no evidence yet
                keyed |= before == 'V' && quoted && innermost() == '{';
                unknown |= before != 'V' || innermost() != '{';
                before = ':';
            }
            case '"', '\'' -> string(one);
            default -> {
                if (Character.isWhitespace(one)) {
                    at++;
                } else {
                    numberOrWord();
                }
            }
        }
    }

    private void open(char bracket) {
        at++;
        noCommas |= before == 'V';
        open.append(bracket);
        before = bracket;
    }

    private void close(char bracket) {
        mismatched = innermost() != switch (bracket) {
            case '}' -> '{';
            case ']' -> '[';
            default -> '(';
        };
        if (!mismatched) {
            trailingComma |= before == ',' && bracket != ')';
            at++;
            open.setLength(open.length() - 1);
            before = 'V';
        }
    }

    private void string(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        endless = end >= text.length();
        quoted |= !endless;
        singleQuotes |= quote == '\'';
        value(Math.min(end + 1, text.length()));
    }

    private void numberOrWord() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            value(number.end());
            return;
        }
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            unknown = true;
            at++;
            return;
        }
        String found = word.group();
        if (ForeignWords.problem(found) != null) {
            foreign = foreign == null ? found : foreign;
        } else if (isName(word.end())) {
            bareNames = true;
        } else {
            unknown |= !isJson(found, word.end() == text.length());
        }
        value(word.end());
    }

    /** Whether the word is the name of a member. */
    private boolean isName(int end) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return innermost() == '{' && next < text.length() && text.charAt(next) == ':' && (before == '{' || before == ',');
    }

    private static boolean isJson(String word, boolean cut) {
        for (String known : WORDS) {
            if (known.equals(word) || cut && known.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private void value(int end) {
        noCommas |= before == 'V';
        before = 'V';
        at = end;
    }

    private char innermost() {
        return open.length() == 0 ? 0 : open.charAt(open.length() - 1);
    }
}
