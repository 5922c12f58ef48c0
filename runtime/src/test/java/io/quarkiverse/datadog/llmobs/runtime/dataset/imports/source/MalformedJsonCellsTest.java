package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;

/**
 * Cells in the notation of Python or written by hand are either read as intended or rejected with their line.
 */
class MalformedJsonCellsTest {

    private static NewRecord second(String column, String cell, String... textColumns) {
        String other = column.equals("input") ? "id" : "input";
        String csv = other + "," + column + "\nx,\"{}\"\ny,\"" + cell.replace("\"", "\"\"") + "\"\n";
        if (column.equals("tags")) {
            csv = csv.replace("{}", "a");
        }
        try (RecordSource source = new CsvRecords(
                new TextFile(Path.of("golden.csv"), new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))),
                Set.of(textColumns),
                new JsonCells(WireJson.mapper()))) {
            source.next();
            return source.next();
        }
    }

    private static void rejected(String column, String cell, String problem, String howToCorrect) {
        String said = assertThrows(IllegalArgumentException.class, () -> second(column, cell)).getMessage();
        assertTrue(said.startsWith("golden.csv, line 3: the cell \"" + column + "\" "), said);
        assertTrue(said.contains(problem) && said.contains(howToCorrect), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ['topic:a', 'topic:b'] | topic:a;topic:b
            ["topic:a", "b,c"] | topic:a;b,c
            ["it's", 'b, c'] | it's;b, c
            ('topic:a', 'topic:b') | topic:a;topic:b
            ["topic:a", "topic:b",] | topic:a;topic:b
            {'topic:a'} | topic:a
            topic:a, topic:b | topic:a;topic:b
            "topic:a, topic:b" | topic:a;topic:b
            (beta) x | (beta) x
            foo; bar | foo; bar
            42 | 42
            it's, the dogs' | it's;the dogs'
            """)
    void tagsInCommonNotationsAreRead(String cell, String tags) {
        assertEquals(List.of(tags.split(";(?! )")), second("tags", cell).tags());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ['topic:a' 'topic:b'] | no comma between two of its texts
            "['topic:a' 'topic:b']" | no comma between two of its texts
            ['it''s'] | no comma between two of its texts
            ['it's'] | there is s after a text
            ['a\\d'] | unknown escape sequence
            ['topic:a', None] | it holds None
            ['topic:a', 1] | it holds 1, which is no text in quotes
            ['topic:a', 'topic:b' | ends before
            ['topic:a', 'top | ends before
            ['topic:a'] x | text after its last bracket
            [topic:a, topic:b] | it holds topic:a, which is no text
            ["topic:a", 1] | holds a number
            ["topic:a", null] | holds null
            [["a"]] | holds an array
            [{"a\\u202e":"x\\ny\\u200b"}] | the array holds an object
            {"topic": "a"} | it is an object
            {'topic': 'a', 'b': 'c'} | it is an object
            "{'a': 1, 'b': 2}" | it is an object
            {topic:a,topic:b} | it holds topic:a
            'topic:a', 'topic:b' | quotes or brackets
            "topic:a", "topic:b" | quotes or brackets
            topic:a, "x, y" | quotes or brackets
            topic:a, 'x, y' | quotes or brackets
            topic:a, "x" | quotes or brackets
            array(['a', 'b'], dtype=object) | quotes or brackets
            array(['a'], dtype=object) | quotes or brackets
            frozenset({'a', 'b'}) | quotes or brackets
            frozenset({'a'}) | quotes or brackets
            dict_keys(['a', 'b']) | quotes or brackets
            Index(['a', 'b'], dtype='object') | quotes or brackets
            Counter({'a': 1, 'b': 2}) | quotes or brackets
            tags: ['a', 'b'] | quotes or brackets
            (a, b) | quotes or brackets
            () | quotes or brackets
            set() | quotes or brackets
            topic:a;topic:b | not separated by commas
            `topic:a\ntopic:b` | not separated by commas
            """)
    void tagsThatCouldBeReadInTwoWaysAreRejected(String cell, String problem) {
        rejected("tags", cell, problem, "Write a JSON array");
    }

    @ParameterizedTest
    @ValueSource(strings = { "nan", "None", "NULL", "<NA>", "\u00a0nan" })
    void aNullWordIsNotATag(String cell) {
        rejected("tags", cell, "must be a list of texts", "Leave the cell empty");
    }

    @Test
    void aTagThatIsNoTextIsNotQuotedWithoutEnd() {
        String cell = "[[\"" + "z\\n".repeat(1 << 18) + "\"]]";
        String said = assertThrows(IllegalArgumentException.class, () -> second("tags", cell)).getMessage();
        assertTrue(said.length() < 500 && !said.contains("\n"), said);
    }

    @Test
    void invisibleCharactersAroundTagsAreNoPartOfThem() {
        for (String one : List.of("\u00a0", "\u200b", "\uFEFF", " \t")) {
            assertEquals(List.of("a", "b"), second("tags", one + "['a', 'b']").tags());
            assertEquals(List.of("a", "b"), second("tags", """
                    %1$s["a","b"]%1$s""".formatted(one)).tags());
            assertEquals(List.of("a", "b"), second("tags", "a," + one + "b" + one).tags());
        }
    }

    @Test
    void tagsWithBarsBetweenThemAreRejected() {
        rejected("tags", "topic:a|topic:b", "not separated by commas", "Write a JSON array");
    }

    @ParameterizedTest
    @ValueSource(strings = { "input", "expected_output" })
    void valuesThatWereMeantToBeJsonAreRejectedUnlessTheyAreToBeText(String column) {
        for (String cell : """
                {'q': 'Who?'}
                [{'role': 'user'}]
                {"a": None}
                {"score": NaN}
                {"a": 1, "b": "cut o
                [1,]
                ['a' 'b']
                NaN
                nan
                Infinity
                -Infinity
                ('a', 'b')
                """.lines().toList()) {
            rejected(column, cell, " but ", "asText(\"" + column + "\")");
            NewRecord record = second(column, cell, column);
            assertEquals(cell, column.equals("input") ? record.input() : record.expectedOutput());
        }
    }

    @Test
    void aNumberThatJsonLacksIsTextWhenItIsWrittenAsOne() {
        assertEquals("NaN", second("expected_output", "\"NaN\"").expectedOutput());
        rejected("input", "NaN", "JSON has no number NaN", "Write the text as \"\"\"NaN\"\"\", or take");
        rejected("expected_output", "NaN", "JSON has no number NaN",
                "Leave the cell empty, write the text as \"\"\"NaN\"\"\", or");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'a': 1} | single quotes | json.dumps
            {"a": 1 | ends before | Write it as JSON
            {"a": NaN} | write null, or the text "NaN" | Write it as JSON
            NaN | NaN | Leave the cell empty
            "nan" | nan | Write a JSON object
            None | None | Leave the cell empty
            undefined | undefined | Leave the cell empty
            True | True | Leave the cell empty
            [1] | [1] | Write a JSON object (Python: json.dumps)
            a=1 | a=1 | Write a JSON object (Python: json.dumps)
            """)
    void metadataThatIsNotAnObjectIsRejected(String cell, String problem, String howToCorrect) {
        rejected("metadata", cell, problem, howToCorrect);
    }

    @Test
    void theCellIsShownShortenedAndOnOneLine() throws IOException {
        String said = assertThrows(IllegalArgumentException.class,
                () -> second("input", "{'a':\u00a0'x\ny" + "z".repeat(1 << 20) + "'}")).getMessage();
        assertTrue(said.contains("{'a':[U+00A0]'x[U+000A]yzz") && said.length() < 600 && !said.contains("\n"), said);
    }
}
