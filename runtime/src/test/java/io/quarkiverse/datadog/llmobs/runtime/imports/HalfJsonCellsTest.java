package io.quarkiverse.datadog.llmobs.runtime.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.model.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;

/**
 * Cells of a CSV that Python or a hand wrote: read as they were meant, or refused with their line, and never cut into pieces.
 */
class HalfJsonCellsTest {

    private static NewRecord second(String column, String cell, String... textColumns) {
        String other = column.equals("input") ? "id" : "input";
        String csv = other + "," + column + "\nx,\"{}\"\ny,\"" + cell.replace("\"", "\"\"") + "\"\n";
        if (column.equals("tags")) {
            csv = csv.replace("{}", "a");
        }
        try (RecordSource source = new io.quarkiverse.datadog.llmobs.runtime.imports.CsvSource(
                new TextFile(Path.of("golden.csv"), new StringReader(csv)), Set.of(textColumns),
                new JsonCells(WireJson.mapper()))) {
            source.next();
            return source.next();
        }
    }

    private static void refused(String column, String cell, String problem, String wayOut) {
        String said = assertThrows(IllegalArgumentException.class, () -> second(column, cell)).getMessage();
        assertTrue(said.startsWith("golden.csv, line 3: the cell \"" + column + "\" "), said);
        assertTrue(said.contains(problem) && said.contains(wayOut), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "['topic:a', 'topic:b'] | topic:a;topic:b",
            "[\"topic:a\", \"b,c\"] | topic:a;b,c",
            "[\"it's\", 'b, c'] | it's;b, c",
            "('topic:a', 'topic:b') | topic:a;topic:b",
            "[\"topic:a\", \"topic:b\",] | topic:a;topic:b",
            "{'topic:a'} | topic:a",
            "topic:a, topic:b | topic:a;topic:b",
            "\"topic:a, topic:b\" | topic:a;topic:b",
            "(beta) x | (beta) x",
            "foo; bar | foo; bar",
            "42 | 42",
    })
    void tagsAreReadAsTheyWereMeant(String cell, String tags) {
        assertEquals(List.of(tags.split(";(?! )")), second("tags", cell).tags());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "['topic:a' 'topic:b'] | single quotes",
            "['topic:a', None] | None is not JSON",
            "['topic:a', 'topic:b' | ends before",
            "['topic:a', 'top | ends before",
            "[topic:a, topic:b] | it begins with [",
            "[\"topic:a\", 1] | holds 1",
            "[\"topic:a\", null] | holds null",
            "{\"topic\": \"a\"} | it is a JSON object",
            "{'topic': 'a', 'b': 'c'} | single quotes",
            "{topic:a,topic:b} | it begins with {",
            "'topic:a', 'topic:b' | it begins with '",
            "\"topic:a\", \"topic:b\" | it begins with \"",
            "topic:a;topic:b | not separated by commas",
            "`topic:a\ntopic:b` | not separated by commas",
            "nan | JSON has no number nan",
            "None | None is not JSON",
            "NULL | NULL is not JSON",
    })
    void tagsThatCouldBeReadInTwoWaysAreRefused(String cell, String problem) {
        refused("tags", cell, problem, "Write a JSON array");
    }

    @Test
    void tagsWithBarsBetweenThemAreRefused() {
        refused("tags", "topic:a|topic:b", "not separated by commas", "Write a JSON array");
    }

    @ParameterizedTest
    @ValueSource(strings = { "input", "expected_output" })
    void valuesThatWereMeantToBeJsonAreRefusedUnlessTheyAreToBeText(String column) {
        for (String cell : List.of("{'q': 'Who?'}", "[{'role': 'user'}]", "{\"a\": None}", "{\"score\": NaN}",
                "{\"a\": \"cut o",
                "[1,]", "['a' 'b']", "NaN", "nan", "Infinity", "-Infinity", "('a', 'b')")) {
            refused(column, cell, "looks like JSON, but ", "asText(\"" + column + "\")");
            NewRecord record = second(column, cell, column);
            assertEquals(cell, column.equals("input") ? record.input() : record.expectedOutput());
        }
    }

    @Test
    void aNumberThatJsonLacksIsTextWhenItIsWrittenAsOne() {
        assertEquals("NaN", second("expected_output", "\"NaN\"").expectedOutput());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'a': 1} | single quotes",
            "{\"a\": NaN} | JSON has no number NaN",
            "{\"a\": 1 | ends before",
            "NaN | or leave the cell empty",
            "None | write null, or leave the cell empty",
            "undefined | write null",
            "[1] | [1]",
            "a=1 | a=1",
    })
    void metadataThatIsNoObjectIsRefused(String cell, String problem) {
        refused("metadata", cell, problem, "Write it as JSON (Python: json.dumps)");
    }

    @Test
    void theCellIsShownShortenedAndOnOneLine() throws IOException {
        String said = assertThrows(IllegalArgumentException.class,
                () -> second("input", "{'a':\u00a0'x\ny" + "z".repeat(1 << 20) + "'}")).getMessage();
        assertTrue(said.contains("{'a':[U+00A0]'x[U+000A]yzz") && said.length() < 600 && !said.contains("\n"), said);
    }
}
