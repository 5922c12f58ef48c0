package io.quarkiverse.datadog.llmobs.runtime.csv.json;

/**
 * Copies one complete JSON value, checked by RFC 8259 and without a limit to sizes and depth. White space around it and line
 * breaks between its tokens are left out.
 */
final class JsonCopier {

    private final JsonTokens tokens = new JsonTokens();
    private final Nesting nesting = new Nesting();

    /**
     * Copies the value, or returns -1 when the bytes are not JSON. The target may have been changed then.
     *
     * @param bytes valid UTF-8
     * @param doubled whether quotes are doubled
     * @param target with space for all bytes and for {@code WordScan.SIZE} more
     * @param position where the copy begins in the target
     * @return where the copy ends in the target
     */
    int copy(byte[] bytes, int from, int to, boolean doubled, byte[] target, int position) {
        tokens.begin(bytes, from, to, doubled, target, position);
        nesting.clear();
        if (!value()) {
            return -1;
        }
        int copied = tokens.length();
        tokens.skipSpace();
        return tokens.atEnd() ? copied : -1;
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
        } while (!nesting.isEmpty());
        return true;
    }

    /** After a value: closes the objects and arrays that end here and moves on to the next value. */
    private boolean close() {
        while (!nesting.isEmpty()) {
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
