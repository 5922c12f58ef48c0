package io.quarkiverse.datadog.llmobs.runtime.csv.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.runtime.csv.AnyCsvTest;
import io.quarkiverse.datadog.llmobs.runtime.csv.ReadRows;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomBytes;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;

/**
 * A line of JSON holds the values that its row returns.
 */
class AnyLineTest {

    private static final ObjectMapper JSON = WireJson.mapper();
    /** Copied to the line, though nothing in Java holds it. */
    private static final Pattern TOO_LARGE = Pattern.compile("[eE][+-]?\\d{10,}");

    /** At these, readers of lines in Java, JavaScript or Python begin a new one. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\r\u000B\f\u001C-\u001E\u0085\u2028\u2029]");

    @Test
    void aLineHoldsTheValuesOfItsRow() {
        RandomRuns.of(5000, choices -> {
            byte[] export = AnyCsvTest.EXPORTS.get(choices.nextInt(AnyCsvTest.EXPORTS.size()));
            agrees(RandomBytes.like(export, choices));
        });
    }

    static List<byte[]> real() {
        return AnyCsvTest.EXPORTS;
    }

    @MethodSource("real")
    @FuzzTest(maxDuration = "90s")
    void fuzz(byte[] bytes) throws Exception {
        agrees(bytes);
    }

    static void agrees(byte[] csv) throws IOException {
        ReadRows read = ReadRows.of(csv);
        List<String> lines = lines(csv).lines().toList();
        assertEquals(read.rows().size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            agrees(read.rows().get(i), lines.get(i));
        }
    }

    private static void agrees(ExportRow row, String line) throws IOException {
        Map<?, ?> members;
        try {
            members = JSON.readValue(line, Map.class);
        } catch (JsonProcessingException | NumberFormatException e) {
            assertTrue(TOO_LARGE.matcher(line).find(), line);
            return;
        }
        assertEquals(row.columns(), new ArrayList<>(members.keySet()));
        assertEquals(values(row), new ArrayList<>(members.values()));
    }

    private static List<Object> values(ExportRow row) {
        List<Object> values = new ArrayList<>();
        for (String column : row.columns()) {
            values.add(switch (column) {
                case "tags" -> row.tags();
                case "id" -> row.value("id") == null ? null : row.id();
                default -> row.value(column);
            });
        }
        return values;
    }

    /** Of the good rows. */
    private static String lines(byte[] csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonBuffer buffer = new JsonBuffer(out);
        ReadRows.forEach(csv, (columns, row) -> new JsonLineWriter(columns, ReadRows.CELLS, buffer).write(row));
        buffer.flush();
        String lines = out.toString(StandardCharsets.UTF_8);
        assertTrue(lines.isEmpty() || lines.endsWith("\n"));
        assertFalse(SEPARATORS.matcher(lines).find(), lines);
        return lines;
    }
}
