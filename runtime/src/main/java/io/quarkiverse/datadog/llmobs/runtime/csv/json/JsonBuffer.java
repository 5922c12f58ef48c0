package io.quarkiverse.datadog.llmobs.runtime.csv.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

import io.quarkiverse.datadog.llmobs.runtime.csv.WordScan;
import io.quarkiverse.datadog.llmobs.runtime.json.LineSeparators;

/**
 * Buffers JSON and writes it in large blocks. The target is neither flushed nor closed.
 */
public final class JsonBuffer {

    private static final int INITIAL_SIZE = 128 * 1024;
    /** The number of bytes of a text that are escaped at once; they may become six times as long. */
    private static final int SLICE = 4096;

    private final OutputStream target;
    private final JsonCopier json = new JsonCopier();
    private final TextEscaper escaper = new TextEscaper();
    private byte[] buffer = new byte[INITIAL_SIZE];
    private int length;

    public JsonBuffer(OutputStream target) {
        this.target = target;
    }

    public void raw(byte[] bytes) throws IOException {
        raw(bytes, 0, bytes.length);
    }

    private void raw(byte[] bytes, int from, int to) throws IOException {
        reserve(to - from);
        System.arraycopy(bytes, from, buffer, length, to - from);
        length += to - from;
    }

    public void raw(char one) throws IOException {
        reserve(1);
        buffer[length++] = (byte) one;
    }

    /**
     * Writes the bytes if they are one complete, valid JSON value, without line breaks between its tokens, and returns whether
     * they are.
     *
     * @param bytes valid UTF-8
     * @param doubled whether quotes are doubled
     * @param separators whether there may be U+0085, U+2028 or U+2029, which are escaped
     */
    public boolean json(byte[] bytes, int from, int to, boolean doubled, boolean separators) throws IOException {
        reserve(to - from + WordScan.SIZE);
        int end = json.copy(bytes, from, to, doubled, buffer, length);
        if (end < 0) {
            return false;
        }
        if (separators) {
            // in valid JSON they stand in strings, where they may be escaped
            escaped(Arrays.copyOfRange(buffer, length, end));
        } else {
            length = end;
        }
        return true;
    }

    /**
     * Writes text as a JSON string.
     *
     * @param bytes valid UTF-8
     * @param doubled whether quotes are doubled
     * @param separators whether there may be U+0085, U+2028 or U+2029, which are escaped
     */
    public void string(byte[] bytes, int from, int to, boolean doubled, boolean separators) throws IOException {
        raw('"');
        int at = from;
        while (at < to) {
            int end = separators ? LineSeparators.next(bytes, at, to) : to;
            text(bytes, at, end, doubled);
            at = end < to ? separator(bytes, end) : to;
        }
        raw('"');
    }

    private void text(byte[] bytes, int from, int to, boolean doubled) throws IOException {
        for (int i = from; i < to; i = escaper.read()) {
            reserve(SLICE * TextEscaper.MAX_ESCAPE + WordScan.SIZE);
            length = escaper.escape(bytes, i, to - i < SLICE ? to : i + SLICE, doubled, buffer, length);
        }
    }

    private void escaped(byte[] json) throws IOException {
        int at = 0;
        while (at < json.length) {
            int end = LineSeparators.next(json, at, json.length);
            raw(json, at, end);
            at = end < json.length ? separator(json, end) : end;
        }
    }

    /** Escapes the separator that begins there and returns where it ends. */
    private int separator(byte[] bytes, int at) throws IOException {
        raw(LineSeparators.escape(bytes, at));
        return LineSeparators.end(bytes, at);
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
