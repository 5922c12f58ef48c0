package io.quarkiverse.datadog.llmobs.emulator.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import io.quarkiverse.datadog.llmobs.emulator.CsvCells;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;

/**
 * Rows of a CSV export: RFC 4180 quotes where needed, line feed at the end. Columns as in the published sample.
 */
public record CsvRows(CsvCells cells) {

    public static final byte[] HEADER = "id,input,expected_output,metadata,tags\n".getBytes(StandardCharsets.UTF_8);

    public byte[] row(StoredRecord record) {
        ByteArrayOutputStream row = new ByteArrayOutputStream(record.data().length + 64);
        cell(record.id().getBytes(StandardCharsets.UTF_8), row);
        row.write(',');
        value(record.input(), row);
        row.write(',');
        value(record.expectedOutput(), row);
        row.write(',');
        cell(record.metadata(), row);
        row.write(',');
        cell(record.tags(), row);
        row.write('\n');
        return row.toByteArray();
    }

    private void value(byte[] json, ByteArrayOutputStream row) {
        if (cells == CsvCells.PLAIN && json.length > 0 && json[0] == '"') {
            byte[] text = Json.text(json).getBytes(StandardCharsets.UTF_8);
            if (text.length == 0) {
                // Distinguishes an empty string from an absent value.
                row.writeBytes(new byte[] { '"', '"' });
            } else {
                cell(text, row);
            }
        } else {
            cell(json, row);
        }
    }

    private static void cell(byte[] text, ByteArrayOutputStream row) {
        if (!needsQuotes(text)) {
            row.writeBytes(text);
            return;
        }
        row.write('"');
        for (byte b : text) {
            if (b == '"') {
                row.write('"');
            }
            row.write(b);
        }
        row.write('"');
    }

    private static boolean needsQuotes(byte[] text) {
        for (byte b : text) {
            if (b == '"' || b == ',' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }
}
