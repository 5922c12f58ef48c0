package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

/**
 * Copies bytes that are one whole JSON value, as strict as RFC 8259 is and without a limit to sizes and depth. Space around it
 * and line breaks between its parts are left out.
 */
final class JsonCopy {

    private static final byte[] TRUE = { 't', 'r', 'u', 'e' };
    private static final byte[] FALSE = { 'f', 'a', 'l', 's', 'e' };
    private static final byte[] NULL = { 'n', 'u', 'l', 'l' };

    private final Nesting nesting = new Nesting();
    private byte[] bytes;
    private int at;
    private int end;
    /** How many quotes stand for one. */
    private int quote;
    private byte[] target;
    private int length;

    /**
     * Copies, or answers -1 when it is not JSON; the target is changed then as well.
     *
     * @param bytes valid UTF-8
     * @param doubled whether quotes are doubled
     * @param target has room for all bytes and a word more
     * @param position where to begin in the target
     * @return where it ends in the target
     */
    int copy(byte[] bytes, int from, int to, boolean doubled, byte[] target, int position) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.quote = doubled ? 2 : 1;
        this.target = target;
        this.length = position;
        nesting.clear();
        skipSpace();
        length = position;
        if (!value()) {
            return -1;
        }
        int copied = length;
        skipSpace();
        return at == end ? copied : -1;
    }

    private boolean value() {
        do {
            byte begin = peek();
            if (begin == '{' || begin == '[') {
                take();
                nesting.open(begin == '{');
                skipSpace();
                if (peek() != (begin == '{' ? '}' : ']')) {
                    if (begin == '{' && !name()) {
                        return false;
                    }
                    continue;
                }
            } else if (!scalar(begin)) {
                return false;
            }
            if (!close()) {
                return false;
            }
        } while (!nesting.none());
        return true;
    }

    /** After a value: ends what ends here and goes on to the next value. */
    private boolean close() {
        while (!nesting.none()) {
            skipSpace();
            boolean object = nesting.object();
            byte next = peek();
            if (next == ',') {
                take();
                skipSpace();
                return !object || name();
            }
            if (next != (object ? '}' : ']')) {
                return false;
            }
            take();
            nesting.close();
        }
        return true;
    }

    private boolean name() {
        if (peek() != '"' || !string()) {
            return false;
        }
        skipSpace();
        if (peek() != ':') {
            return false;
        }
        take();
        skipSpace();
        return true;
    }

    private boolean scalar(byte begin) {
        return switch (begin) {
            case '"' -> string();
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> number();
        };
    }

    private boolean string() {
        byte[] from = bytes;
        byte[] to = target;
        int i = at + quote;
        int o = length;
        to[o++] = '"';
        while (i < end) {
            if (i <= end - Words.SIZE) {
                long word = Words.get(from, i);
                Words.put(to, o, word);
                long found = Words.special(word);
                if (found == 0) {
                    i += Words.SIZE;
                    o += Words.SIZE;
                    continue;
                }
                i += Words.first(found);
                o += Words.first(found);
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

    /** After a backslash. */
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

    private void skipSpace() {
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

    private boolean takeIf(int wanted) {
        if (peek() != wanted) {
            return false;
        }
        take();
        return true;
    }

    private void take() {
        target[length++] = bytes[at++];
    }

    /** The next byte; at the end one that fits nowhere. */
    private byte peek() {
        return at < end ? bytes[at] : 0;
    }
}
