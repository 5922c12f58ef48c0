package io.quarkiverse.datadog.llmobs.runtime.csv.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.io.SerializedString;

import io.quarkiverse.datadog.llmobs.runtime.csv.CsvRow;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.LineSeparators;

/**
 * Writes rows as JSON, one object per line.
 * <p>
 * Cells with JSON are copied, not decoded and encoded again, so that numbers keep their digits and members their order. Line
 * breaks are removed, which in valid JSON stand between tokens only, and characters that some readers take for a line break
 * are escaped.
 */
final class JsonLineWriter {

    private static final byte[] NULL = { 'n', 'u', 'l', 'l' };
    private static final byte[] NO_TAGS = { '[', ']' };
    private static final byte[] END = { '}', '\n' };

    /** The bytes before the value of each column. */
    private final byte[][] names;
    private final int id;
    private final int tags;
    private final JsonCells json;
    private final JsonBuffer out;

    JsonLineWriter(List<String> columns, JsonCells json, JsonBuffer out) {
        this.names = new byte[columns.size()][];
        for (int i = 0; i < names.length; i++) {
            String name = String.valueOf(new SerializedString(columns.get(i)).asQuotedChars());
            names[i] = LineSeparators.escaped((i == 0 ? "{\"" : ",\"") + name + "\":").getBytes(StandardCharsets.UTF_8);
        }
        this.id = columns.indexOf("id");
        this.tags = columns.indexOf("tags");
        this.json = json;
        this.out = out;
    }

    /** The number of bytes that the names take in each line. */
    int namesLength() {
        return Arrays.stream(names).mapToInt(name -> name.length).sum();
    }

    void write(CsvRow row) throws IOException {
        for (int i = 0; i < names.length; i++) {
            out.raw(names[i]);
            if (i >= row.count()) {
                out.raw(i == tags ? NO_TAGS : NULL);
            } else {
                write(row, i, row.from(i), row.to(i), row.isQuoted(i));
            }
        }
        out.raw(END);
    }

    private void write(CsvRow row, int cell, int from, int to, boolean quoted) throws IOException {
        if (cell == tags) {
            writeTags(row, from, to, quoted);
        } else if (row.isNull(cell)) {
            out.raw(NULL);
        } else if (cell == id || !out.json(row.bytes(), from, to, quoted, row.hasLineSeparators())) {
            out.string(row.bytes(), from, to, quoted, row.hasLineSeparators());
        }
    }

    private void writeTags(CsvRow row, int from, int to, boolean quoted) throws IOException {
        if (from == to) {
            out.raw(NO_TAGS);
        } else if (!beginsArray(row.bytes(), from, to) || !out.json(row.bytes(), from, to, quoted, row.hasLineSeparators())) {
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
