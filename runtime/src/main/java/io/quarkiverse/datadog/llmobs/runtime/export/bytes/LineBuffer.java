package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Gathers JSON and writes it in large blocks. The target is neither flushed nor closed.
 */
public final class LineBuffer {

    private static final int FIRST_SIZE = 128 * 1024;
    /** So much of a text is escaped at once; it may become six times as long. */
    private static final int SLICE = 4096;

    private final OutputStream target;
    private final JsonCopy json = new JsonCopy();
    private final TextCopy text = new TextCopy();
    private byte[] buffer = new byte[FIRST_SIZE];
    private int length;

    public LineBuffer(OutputStream target) {
        this.target = target;
    }

    public void raw(byte[] bytes) throws IOException {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    public void raw(char one) throws IOException {
        reserve(1);
        buffer[length++] = (byte) one;
    }

    /**
     * Copies what is one whole, valid JSON value, without line breaks between its parts. What is not is not written.
     *
     * @param bytes valid UTF-8
     * @param doubled whether quotes are doubled
     */
    public boolean json(byte[] bytes, int from, int to, boolean doubled) throws IOException {
        reserve(to - from + Words.SIZE);
        int end = json.copy(bytes, from, to, doubled, buffer, length);
        if (end < 0) {
            return false;
        }
        length = end;
        return true;
    }

    /**
     * Writes text as a JSON string.
     *
     * @param bytes valid UTF-8
     * @param doubled whether quotes are doubled
     */
    public void string(byte[] bytes, int from, int to, boolean doubled) throws IOException {
        raw('"');
        for (int i = from; i < to; i = text.read()) {
            reserve(SLICE * TextCopy.LONGEST_ESCAPE + Words.SIZE);
            length = text.copy(bytes, i, to - i < SLICE ? to : i + SLICE, doubled, buffer, length);
        }
        raw('"');
    }

    public void flush() throws IOException {
        target.write(buffer, 0, length);
        length = 0;
    }

    private void reserve(int more) throws IOException {
        if (length + more > buffer.length) {
            flush();
            if (more > buffer.length) {
                buffer = new byte[more];
            }
        }
    }
}
