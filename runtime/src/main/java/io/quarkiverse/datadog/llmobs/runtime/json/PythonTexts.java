package io.quarkiverse.datadog.llmobs.runtime.json;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Reads a list of texts as Python writes it, such as {@code ['a', "it's"]}; a tuple and a set, too.
 */
public final class PythonTexts {

    private static final String END = "it ends before its brackets are closed";

    private final String text;
    private int at;
    private String problem;

    private PythonTexts(String text) {
        this.text = text;
    }

    /** Null unless all of it is one such list and there is only one way to read it. */
    public static List<String> of(String text) {
        PythonTexts python = new PythonTexts(VisibleText.trimmed(text));
        List<String> texts = python.list();
        return python.at == python.text.length() ? texts : null;
    }

    /**
     * Why the text is no such list.
     *
     * @param text begins with a bracket; {@link #of} is null
     */
    public static String problem(String text) {
        PythonTexts python = new PythonTexts(VisibleText.trimmed(text));
        python.list();
        return python.problem != null ? python.problem : "there is text after its last bracket";
    }

    private List<String> list() {
        char close = switch (peek()) {
            case '[' -> ']';
            case '(' -> ')';
            case '{' -> '}';
            default -> 0;
        };
        if (close == 0) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        do {
            at++;
            skipSpace();
            if (peek() == close && (close == ']' || !texts.isEmpty())) {
                break;
            }
            String one = string();
            if (one == null) {
                problem = problem != null ? problem : noText();
                return null;
            }
            texts.add(one);
            skipSpace();
        } while (peek() == ',');
        if (peek() != close) {
            problem = noComma();
            return null;
        }
        // without a comma, parentheses are no tuple
        if (close == ')' && text.charAt(at - 1) != ',' && texts.size() == 1) {
            problem = "a text in parentheses is no list";
            return null;
        }
        at++;
        return texts;
    }

    private String noText() {
        int end = at;
        while (end < text.length() && ",]})".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return at == text.length() ? END
                : end == at ? "there is " + text.charAt(at) + " instead of a text"
                        : "it holds " + VisibleText.of(text.substring(at, end), 40) + ", which is no text in quotes";
    }

    private String noComma() {
        return switch (peek()) {
            case 0 -> END;
            case ':' -> "it is an object, not an array";
            case '\'', '"' -> "there is no comma between two of its texts";
            default ->
                "there is " + VisibleText.of(Character.toString(text.codePointAt(at))) + " after a text instead of a comma";
        };
    }

    /** Null when there is none. */
    private String string() {
        if (peek() == 'u' && at + 1 < text.length() && (text.charAt(at + 1) == '\'' || text.charAt(at + 1) == '"')) {
            at++;
        }
        char quote = peek();
        if (quote != '\'' && quote != '"') {
            return null;
        }
        StringBuilder read = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == quote) {
                at++;
                return read.toString();
            }
            if (one == '\n' || one == '\r' || one == '\\' && !escape(read)) {
                problem = one == '\\' ? "it contains an unknown escape sequence" : "a text in it has a line break";
                return null;
            }
            if (one != '\\') {
                read.append(one);
            }
        }
        problem = END;
        return null;
    }

    /** Stands on the last character of the escape afterwards. */
    private boolean escape(StringBuilder read) {
        at++;
        char letter = peek();
        int known = "\\'\"abfnrtv".indexOf(letter);
        if (known >= 0 && letter != 0) {
            read.append("\\'\"\u0007\b\f\n\r\t\u000B".charAt(known));
            return true;
        }
        int digits = switch (letter) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        if (digits == 0 || at + digits >= text.length()) {
            return false;
        }
        int value = 0;
        for (int i = 1; i <= digits; i++) {
            int digit = Character.digit(text.charAt(at + i), 16);
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return false;
            }
            value = value * 16 + digit;
        }
        at += digits;
        if (!Character.isValidCodePoint(value)) {
            return false;
        }
        read.appendCodePoint(value);
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** 0 at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
