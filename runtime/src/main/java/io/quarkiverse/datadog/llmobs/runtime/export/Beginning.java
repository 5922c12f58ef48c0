package io.quarkiverse.datadog.llmobs.runtime.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.vertx.core.buffer.Buffer;

/**
 * Gathers a body until its header row is complete. Pages of errors come with status 200 and any media type, and only the header
 * row tells them from an export.
 */
final class Beginning {

    private static final int LONGEST_HEADER = 64 * 1024;

    private final RowCounter counter = new RowCounter();
    private Buffer gathered = Buffer.buffer(0);

    void add(Buffer piece) {
        byte[] bytes = piece.getBytes();
        counter.count(bytes, 0, bytes.length);
        // mostly there is but one
        gathered = gathered.length() == 0 ? piece
                : Buffer.buffer(gathered.length() + piece.length())
                        .appendBuffer(gathered).appendBuffer(piece);
    }

    /** Nothing more comes: a last row needs no line break. */
    void end() {
        counter.end();
    }

    Buffer gathered() {
        return gathered;
    }

    /** Whether enough has come to know the header row, or to know that there is none. */
    boolean decided() {
        return counter.records() > 0 || gathered.length() > LONGEST_HEADER;
    }

    /** What is wrong with the header row; null when nothing is. */
    String complaint() {
        if (counter.records() == 0) {
            return gathered.length() > LONGEST_HEADER ? "the answer has no header row in its first 64 KiB"
                    : "the answer lacks a header row";
        }
        List<String> columns;
        try {
            columns = columns();
        } catch (CsvParseException e) {
            return "the header row cannot be read as CSV";
        }
        for (String column : List.of("id", "input")) {
            if (!columns.contains(column)) {
                return "the header row lacks the column \"" + column + "\"";
            }
        }
        return null;
    }

    private List<String> columns() {
        String text = gathered.getString(0, Math.min(gathered.length(), LONGEST_HEADER), StandardCharsets.UTF_8.name());
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Arrays.asList(CsvReader.builder().build(StringArrayHandler.of(), unmarked).iterator().next());
    }
}
