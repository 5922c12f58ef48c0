package io.quarkiverse.datadog.llmobs.runtime.csv.json;

import io.quarkiverse.datadog.llmobs.runtime.csv.WordScan;

/**
 * Copies the tokens of JSON one after the other, and the white space between them without its line breaks. A method returns
 * false when there is another token; a part of that may have been copied.
 */
final class JsonTokens {

    private static final byte[] TRUE = { 't', 'r', 'u', 'e' };
    private static final byte[] FALSE = { 'f', 'a', 'l', 's', 'e' };
    private static final byte[] NULL = { 'n', 'u', 'l', 'l' };

    private byte[] bytes;
    private int at;
    private int end;
    /** The number of bytes that stand for one quote. */
    private int quote;
    private byte[] target;
    private int length;

    /** Starts with other bytes. White space before the first token is left out. */
    void begin(byte[] bytes, int from, int to, boolean doubled, byte[] target, int position) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.quote = doubled ? 2 : 1;
        this.target = target;
        this.length = position;
        skipSpace();
        this.length = position;
    }

    /** Whether all bytes have been read. */
    boolean atEnd() {
        return at == end;
    }

    /** Where the copy ends in the target. */
    int length() {
        return length;
    }

    boolean scalar() {
        return switch (peek()) {
            case '"' -> string();
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> number();
        };
    }

    boolean string() {
        byte[] from = bytes;
        byte[] to = target;
        int i = at + quote;
        int o = length;
        to[o++] = '"';
        while (i < end) {
            if (i <= end - WordScan.SIZE) {
                long word = WordScan.get(from, i);
                WordScan.put(to, o, word);
                long found = WordScan.special(word);
                if (found == 0) {
                    i += WordScan.SIZE;
                    o += WordScan.SIZE;
                    continue;
                }
                i += WordScan.first(found);
                o += WordScan.first(found);
            }
            byte one = from[i];
            to[o++] = one;
            if (one == '"') {
                at = i + quote;
                length = o;
                return true;
            }
            i++;
            if (one == '\\') {
                at = i;
                length = o;
                if (!escaped()) {
                    return false;
                }
                i = at;
                o = length;
            } else if (one >= 0 && one < ' ') {
                return false;
            }
        }
        return false;
    }

    void skipSpace() {
        for (; at < end; at++) {
            byte one = bytes[at];
            if (one > ' ') {
                return;
            }
            if (one == ' ' || one == '\t') {
                target[length++] = one;
            } else if (one != '\n' && one != '\r') {
                return;
            }
        }
    }

    void take() {
        target[length++] = bytes[at++];
    }

    /** The next byte; at the end 0, with which no token begins. */
    byte peek() {
        return at < end ? bytes[at] : 0;
    }

    /** Copies the rest of an escape sequence, after the backslash. */
    private boolean escaped() {
        byte letter = peek();
        switch (letter) {
            case '"':
                target[length++] = letter;
                at += quote;
                return true;
            case '\\', '/', 'b', 'f', 'n', 'r', 't':
                take();
                return true;
            case 'u':
                take();
                return hex() && hex() && hex() && hex();
            default:
                return false;
        }
    }

    private boolean hex() {
        if (Character.digit(peek(), 16) < 0) {
            return false;
        }
        take();
        return true;
    }

    private boolean number() {
        takeIf('-');
        if (!takeIf('0') && !digits()) {
            return false;
        }
        if (takeIf('.') && !digits()) {
            return false;
        }
        if (takeIf('e') || takeIf('E')) {
            if (!takeIf('+')) {
                takeIf('-');
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int begin = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            take();
        }
        return at > begin;
    }

    private boolean literal(byte[] word) {
        for (byte one : word) {
            if (!takeIf(one)) {
                return false;
            }
        }
        return true;
    }

    private boolean takeIf(int wanted) {
        if (peek() != wanted) {
            return false;
        }
        take();
        return true;
    }
}
