package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.fasterxml.jackson.core.io.SerializedString;

import io.quarkiverse.datadog.llmobs.runtime.export.bytes.Cells;
import io.quarkiverse.datadog.llmobs.runtime.export.bytes.LineBuffer;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.LineSeparators;

/**
 * Writes rows as JSON, one object a line.
 * <p>
 * JSON cells are copied, not decoded and encoded again, so that numbers keep their digits and members their order. Their
 * line breaks go, which in valid JSON can only stand between its parts, and what other readers take for a line break is
 * escaped.
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
            names[i] = LineSeparators.escaped((i == 0 ? "{\"" : ",\"") + name + "\":").getBytes(StandardCharsets.UTF_8);
        }
        this.id = header.position("id");
        this.tags = header.position("tags");
        this.json = json;
        this.out = out;
    }

    /** How many bytes the names take in each line. */
    int namesLength() {
        return Arrays.stream(names).mapToInt(name -> name.length).sum();
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

    private void write(Cells row, int cell, int from, int to, boolean quoted) throws IOException {
        if (cell == tags) {
            writeTags(row, from, to, quoted);
        } else if (row.nothing(cell)) {
            out.raw(NULL);
        } else if (cell == id || !out.json(row.bytes(), from, to, quoted, row.separators())) {
            out.string(row.bytes(), from, to, quoted, row.separators());
        }
    }

    private void writeTags(Cells row, int from, int to, boolean quoted) throws IOException {
        if (from == to) {
            out.raw(NO_TAGS);
        } else if (!beginsArray(row.bytes(), from, to) || !out.json(row.bytes(), from, to, quoted, row.separators())) {
            out.raw(json.tagsAsJson(row.text(tags)));
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
