package io.quarkiverse.datadog.llmobs.runtime.json;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Scans a text as JSON, accepts the notations of Python and JavaScript, too, and records what it found. It stops after the
 * outermost bracket or at the first token that no data contains.
 */
final class LenientJsonScanner {

    private static final Pattern NUMBER = Pattern
            .compile("[-+]?+(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][-+]?+\\d++)?+");
    private static final Pattern WORD = Pattern.compile("<NA>|[-+]?+[\\p{L}_][\\p{L}\\p{N}_.]*+");
    private static final Pattern NEXT_OBJECT = Pattern.compile("\\s*+,\\s*+\\{");
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

    /** Whether the scan stopped at a token that no data contains. */
    boolean unknown;
    boolean mismatched;
    boolean quoted;
    boolean numbers;
    boolean keyed;
    boolean bareNames;
    /** Whether a name was followed by a whole value. */
    boolean wholeMember;
    boolean commas;
    boolean trailingComma;
    boolean noComma;
    boolean noColon;
    boolean noValue;
    boolean singleQuotes;
    boolean several;
    boolean comment;
    /** The first character between values that cannot be seen; 0 for none. */
    int invisible;
    /** A literal that JSON does not have, preferably a number; null for none. */
    String nonJsonWord;

    LenientJsonScanner(String text) {
        this.text = text;
        read();
    }

    boolean closed() {
        return open.length() == 0;
    }

    /** What was not read. */
    String rest() {
        return text.substring(at);
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

    private void token() {
        int one = text.codePointAt(at);
        if (Character.isWhitespace(one) || VisibleText.invisible(one)) {
            at += Character.charCount(one);
            spaced = true;
            invisible = invisible != 0 || MalformedJson.isSpace(one) ? invisible : one;
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
        } else if (NonJsonLiterals.problem(word) != null) {
            nonJsonWord = nonJsonWord == null || NonJsonLiterals.isNumber(word) ? word : nonJsonWord;
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
