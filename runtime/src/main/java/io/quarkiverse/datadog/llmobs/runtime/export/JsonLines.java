package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.io.SerializedString;

import io.quarkiverse.datadog.llmobs.runtime.export.bytes.Cells;
import io.quarkiverse.datadog.llmobs.runtime.export.bytes.LineBuffer;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * Writes rows as JSON, one object a line.
 * <p>
 * JSON cells are copied, not decoded and encoded again, so that numbers keep their digits and members their order. Only their
 * line breaks go: in valid JSON these can only stand between its parts.
 */
final class JsonLines {

    private static final byte[] NULL = { 'n', 'u', 'l', 'l' };
    private static final byte[] NO_TAGS = { '[', ']' };
    private static final byte[] END = { '}', '\n' };

    /** For each column what stands before its value. */
    private final byte[][] names;
    private final int id;
    private final int tags;
    private final JsonCells json;
    private final LineBuffer out;

    JsonLines(Header header, JsonCells json, LineBuffer out) {
        this.names = new byte[header.size()][];
        for (int i = 0; i < names.length; i++) {
            String name = String.valueOf(new SerializedString(header.columns().get(i)).asQuotedChars());
            names[i] = ((i == 0 ? "{\"" : ",\"") + name + "\":").getBytes(StandardCharsets.UTF_8);
        }
        this.id = header.position("id");
        this.tags = header.position("tags");
        this.json = json;
        this.out = out;
    }

    void write(Cells row) throws IOException {
        for (int i = 0; i < names.length; i++) {
            out.raw(names[i]);
            if (i >= row.count()) {
                out.raw(i == tags ? NO_TAGS : NULL);
            } else {
                write(row, i, row.from(i), row.to(i), row.quoted(i));
            }
        }
        out.raw(END);
    }

    private void write(Cells row, int cell, int from, int to, boolean doubled) throws IOException {
        byte[] bytes = row.bytes();
        if (from == to) {
            out.raw(cell == tags ? NO_TAGS : NULL);
        } else if (cell == id) {
            out.string(bytes, from, to, doubled);
        } else if (cell == tags) {
            if (!beginsArray(bytes, from, to) || !out.json(bytes, from, to, doubled)) {
                out.raw(json.tagsAsJson(row.text(cell)));
            }
        } else if (!out.json(bytes, from, to, doubled)) {
            out.string(bytes, from, to, doubled);
        }
    }

    private static boolean beginsArray(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to - 1 && bytes[i] <= ' ' && bytes[i] >= 0) {
            i++;
        }
        return bytes[i] == '[';
    }
}
