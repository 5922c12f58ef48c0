package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

/**
 * Copies bytes that are one whole JSON value, as strict as RFC 8259 is and without a limit to sizes and depth. Space around it
 * and line breaks between its parts are left out.
 */
final class JsonCopy {

    private final JsonTokens tokens = new JsonTokens();
    private final Nesting nesting = new Nesting();

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
        tokens.begin(bytes, from, to, doubled, target, position);
        nesting.clear();
        if (!value()) {
            return -1;
        }
        int copied = tokens.length();
        tokens.skipSpace();
        return tokens.none() ? copied : -1;
    }

    private boolean value() {
        do {
            byte begin = tokens.peek();
            if (begin == '{' || begin == '[') {
                tokens.take();
                nesting.open(begin == '{');
                tokens.skipSpace();
                if (tokens.peek() != (begin == '{' ? '}' : ']')) {
                    if (begin == '{' && !name()) {
                        return false;
                    }
                    continue;
                }
            } else if (!tokens.scalar()) {
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
            tokens.skipSpace();
            boolean object = nesting.object();
            byte next = tokens.peek();
            if (next == ',') {
                tokens.take();
                tokens.skipSpace();
                return !object || name();
            }
            if (next != (object ? '}' : ']')) {
                return false;
            }
            tokens.take();
            nesting.close();
        }
        return true;
    }

    private boolean name() {
        if (tokens.peek() != '"' || !tokens.string()) {
            return false;
        }
        tokens.skipSpace();
        if (tokens.peek() != ':') {
            return false;
        }
        tokens.take();
        tokens.skipSpace();
        return true;
    }
}
