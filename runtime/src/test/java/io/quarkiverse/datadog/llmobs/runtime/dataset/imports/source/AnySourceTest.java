package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;
import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;
import io.quarkiverse.datadog.llmobs.runtime.random.JsonEquality;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomBytes;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomCsv;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomValues;

/**
 * The records of any file are read as they were written, or the file is rejected with the line of the mistake.
 */
class AnySourceTest {

    private static final JsonCells CELLS = new JsonCells(WireJson.mapper());

    static final byte[] CSV = RandomBytes.utf8("""
            id,input,expected_output,metadata,tags\r
            a,"{""q"": ""What, \\""this\\""?""}",text,"{""n"":1.10}","[""k:1"",""k:2""]"\r
            b,é\ud83d\ude00,,,x:1\r
            \r
            c,"
            "
            """);
    static final byte[] LINES = RandomBytes.utf8("""
            {"id":"a","input":{"q":[1,2.50,"é\\ud83d\\ude00"]},"metadata":{"n":1}}
            {"input":"x","expected_output":null,"tags":["a:1"]}

            {"input":[true]}""");

    @TempDir
    Path folder;

    @Test
    void anyCsvIsReadOrRejectedWithItsLine() {
        RandomRuns.of(1500, choices -> reads(folder.resolve("golden.csv"), RandomBytes.like(CSV, choices)));
    }

    @Test
    void anyJsonLinesAreReadOrRejectedWithTheirLine() {
        RandomRuns.of(1500, choices -> reads(folder.resolve("golden.jsonl"), RandomBytes.like(LINES, choices)));
    }

    static List<byte[]> real() {
        return List.of(CSV, LINES);
    }

    @MethodSource("real")
    @FuzzTest(maxDuration = "90s")
    void fuzz(byte[] bytes) {
        reads(folder.resolve("golden.csv"), bytes);
        reads(folder.resolve("golden.jsonl"), bytes);
    }

    static void reads(Path file, byte[] content) {
        try {
            read(file, content).forEach(TestDocuments.WRITER::length);
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().startsWith(file.getFileName() + ", line ")
                    || e.getMessage().startsWith("The request cannot be written as JSON"), e.getMessage());
            assertTrue(e.getMessage().length() < 2000, e.getMessage());
        }
    }

    private static List<NewRecord> read(Path file, byte[] content) {
        List<NewRecord> records = new ArrayList<>();
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (RecordSource source = source(file)) {
            for (NewRecord record = source.next(); record != null; record = source.next()) {
                records.add(record);
            }
        }
        return records;
    }

    private static RecordSource source(Path file) {
        return file.toString().endsWith(".csv") ? RecordSource.csv(file, Set.of(), CELLS)
                : RecordSource.jsonLines(file, WireJson.mapper());
    }

    @Test
    void aCsvOfAnyRecordsIsReadAsItWasWritten() {
        RandomRuns.of(500, choices -> {
            List<NewRecord> records = records(choices);
            RandomCsv csv = new RandomCsv(choices).row(RecordParts.NAMES);
            for (NewRecord record : records) {
                csv.row(List.of(record.id(), json(record.input()), json(record.expectedOutput()), json(record.metadata()),
                        json(record.tags())));
            }
            assertSame(records, read(folder.resolve("golden.csv"), csv.bytes()));
        });
    }

    @Test
    void jsonLinesOfAnyRecordsAreReadAsTheyWereWritten() {
        RandomRuns.of(500, choices -> {
            List<NewRecord> records = records(choices);
            StringBuilder lines = new StringBuilder();
            records.forEach(record -> lines.append(json(record)).append('\n'));
            assertSame(records, read(folder.resolve("golden.jsonl"), RandomBytes.utf8(lines.toString())));
        });
    }

    /** Some that can be sent. */
    private static List<NewRecord> records(Random choices) {
        RandomValues values = new RandomValues(choices);
        List<NewRecord> records = new ArrayList<>();
        for (int i = choices.nextInt(5); i > 0; i--) {
            Object input = values.json();
            NewRecord record = new NewRecord(values.nonBlank(), input == null ? "" : input, values.json(), values.object(),
                    List.of(values.text()));
            try {
                TestDocuments.WRITER.length(record);
                records.add(record);
            } catch (IllegalArgumentException e) {
                // is never sent, and so in no file
            }
        }
        return records;
    }

    private static String json(Object value) {
        try {
            return TestDocuments.json().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertSame(List<NewRecord> sent, List<NewRecord> read) {
        assertEquals(sent.size(), read.size());
        for (int i = 0; i < sent.size(); i++) {
            NewRecord one = sent.get(i);
            NewRecord other = read.get(i);
            assertEquals(one.id(), other.id());
            assertTrue(JsonEquality.json(one.input(), other.input()), () -> one.input() + " became " + other.input());
            assertTrue(JsonEquality.json(one.expectedOutput(), other.expectedOutput()),
                    () -> one.expectedOutput() + " became " + other.expectedOutput());
            assertTrue(JsonEquality.json(one.metadata(), other.metadata()),
                    () -> one.metadata() + " became " + other.metadata());
            assertEquals(one.tags(), other.tags());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","input":1,"id":"b"}
            {"input":1,"input":2}
            {"input":{"a":[{"b":1,"b":2}]}}
            {"input":1,"metadata":{"a":1,"\\u0061":2}}
            """)
    void aLineWithADuplicateMemberIsRejected(String line) {
        String sentence = rejected("golden.jsonl", "{\"input\":1}\n" + line);
        assertTrue(sentence.startsWith("golden.jsonl, line 2: this is not JSON: Duplicate field"), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "{""a"":1,""a"":2}",
            "[{""b"":{},""b"":{}}]",
            x,"{""a"":1,""a"":1}"
            """)
    void aCellWithADuplicateMemberIsRejected(String row) {
        String sentence = rejected("golden.csv", "input,metadata\n1,\n" + row);
        assertTrue(sentence.startsWith("golden.csv, line 3: the cell \""), sentence);
        assertTrue(sentence.contains("two members of the same name"), sentence);
    }

    @Test
    void aCellWithADuplicateMemberCanBeImportedAsText() throws IOException {
        Path file = Files.writeString(folder.resolve("golden.csv"), """
                input
                "{""a"":1,""a"":2}"
                """);
        try (RecordSource source = new CsvRecords(TextFile.open(file), Set.of("input"), CELLS)) {
            assertEquals("""
                    {"a":1,"a":2}""", source.next().input());
        }
    }

    @Test
    void aValueOfTenMegabytesIsReadAsItIsWritten() {
        String text = "\ud83d\ude00 \"é\",\r\n".repeat(800_000);
        List<NewRecord> records = List.of(NewRecord.of(text, List.of(text)).withId("a"), NewRecord.of("b", 1).withId("b"));
        byte[] csv = RandomBytes.utf8("""
                id,input,expected_output
                a,"%s","%s"
                b,b,1
                """.formatted(text.replace("\"", "\"\""), json(List.of(text)).replace("\"", "\"\"")));
        assertEquals(records, read(folder.resolve("golden.csv"), csv));
        assertEquals(records, read(folder.resolve("golden.jsonl"),
                RandomBytes.utf8(json(records.get(0)) + "\n" + json(records.get(1)))));
    }

    @Test
    void messagesQuoteOnlyTheBeginningOfALongName() {
        String name = "n\n".repeat(1 << 20);
        assertTrue(rejected("golden.csv", "input,\"" + name + "\"\n").length() < 2000);
        assertTrue(rejected("golden.jsonl", "{\"" + "n".repeat(1 << 19) + "\":1}").length() < 2000);
    }

    private String rejected(String file, String content) {
        return assertThrows(IllegalArgumentException.class,
                () -> read(folder.resolve(file), content.getBytes(StandardCharsets.UTF_8))).getMessage();
    }
}
