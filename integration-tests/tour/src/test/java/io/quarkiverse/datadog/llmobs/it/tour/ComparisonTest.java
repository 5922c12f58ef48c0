package io.quarkiverse.datadog.llmobs.it.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

class ComparisonTest {

    private static final NewRecord RECORD = new NewRecord("a", Map.of("q", List.of(1, new BigDecimal("2.5"))), "text",
            Map.of("deep", Map.of("flag", true)), List.of("t:2", "t:1"));
    private static final String[] CELLS = """
            a
            {"q":[1,2.50]}
            text
            {"deep":{"flag":true}}
            ["t:1","t:2"]
            """.lines().toArray(String[]::new);

    @Test
    void equalRecordsHaveNoDifference() {
        assertEquals(Optional.empty(), compare(RECORD, CELLS));
    }

    @Test
    void aChangeOfAnyColumnIsFound() {
        differs(1, "{\"q\":[1,2.51]}", "id a, input");
        differs(1, "{\"q\":[1]}", "id a, input");
        differs(1, """
                {"q":[1,2.5],"more":null}""", "id a, input");
        differs(2, "Text", "id a, expected_output");
        differs(2, "", "id a, expected_output");
        differs(3, """
                {"deep":{"flag":"true"}}""", "id a, metadata");
        differs(3, "{}", "id a, metadata");
        differs(4, "[\"t:1\"]", "id a, tags");
    }

    @Test
    void aStringMayBeExportedAsItIsOrAsJson() {
        NewRecord text = new NewRecord("a", "42", null, null, null);
        assertEquals(Optional.empty(), compare(text, "a", "42", "", "{}", ""));
        assertEquals(Optional.empty(), compare(text, "a", "\"42\"", "", "", "[]"));
        assertTrue(compare(text, "a", "43", "", "", "").isPresent());
        assertTrue(compare(text, "a", "\"\\\"42\\\"\"", "", "", "").isPresent());
    }

    @Test
    void onlyAnEmptyStringEqualsNoValue() {
        NewRecord empty = new NewRecord("a", "", "", null, null);
        assertEquals(Optional.empty(), compare(empty, "a", "", "\"\"", "", ""));
        assertTrue(compare(empty, "a", "", "{}", "", "").isPresent());
        assertTrue(compare(new NewRecord("a", "x", null, null, null), "a", "x", "{}", "", "").isPresent());
    }

    @Test
    void missingAndAdditionalRowsAreFound() {
        NewRecord second = RECORD.withId("b");
        List<ExportRow> rows = new ArrayList<>(List.of(new Row(1, CELLS)));
        assertTrue(new Comparison(List.of(RECORD, second)).firstDifference(rows.stream()).orElseThrow()
                .contains("1 of 2 records are not in the export, the first is b"));
        rows.add(new Row(2, CELLS));
        assertTrue(new Comparison(List.of(RECORD)).firstDifference(rows.stream()).orElseThrow()
                .contains("row 2 has the id a, as an earlier row has"));
        assertTrue(new Comparison(List.of(second)).firstDifference(rows.stream()).orElseThrow().contains("was never appended"));
    }

    private static void differs(int column, String cell, String words) {
        String[] cells = CELLS.clone();
        cells[column] = cell;
        assertTrue(compare(RECORD, cells).orElseThrow().contains(words));
    }

    private static Optional<String> compare(NewRecord record, String... cells) {
        return new Comparison(List.of(record)).firstDifference(List.<ExportRow> of(new Row(1, cells)).stream());
    }

    /** A row with the decoding rules of an export. */
    private record Row(long number, String[] cells) implements ExportRow {

        private static final List<String> COLUMNS = List.of("id", "input", "expected_output", "metadata", "tags");

        @Override
        public List<String> columns() {
            return COLUMNS;
        }

        @Override
        public String text(String column) {
            return cells[COLUMNS.indexOf(column)];
        }

        @Override
        public Object value(String column) {
            String text = text(column);
            try {
                return text.isEmpty() ? null : Json.read(text);
            } catch (IOException e) {
                return text;
            }
        }

        @Override
        public List<String> tags() {
            return value("tags") instanceof List<?> tags ? tags.stream().map(Object::toString).toList() : List.of();
        }

        @Override
        public String toString() {
            return Arrays.toString(cells);
        }
    }
}
