package io.quarkiverse.datadog.llmobs.it.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

class RecordSourceTest {

    @TempDir
    Path directory;

    @Test
    void bothSamplesContainTheSameRecords() throws IOException {
        List<NewRecord> lines = RecordSource.sample().read();
        List<NewRecord> csv = RecordSource.resource("sample.csv").read();
        assertEquals(lines, csv);
        assertTrue(lines.size() >= 50, () -> lines.size() + " records");
    }

    @Test
    void questionsAndAnswersAreInputsAndExpectedOutputs() throws IOException {
        List<NewRecord> records = read("gsm8k.jsonl", """
                {"question":"1 + 1?","answer":"2\\n#### 2"}

                {"question":"2?","answer":"3"}""");
        assertEquals(List.of(NewRecord.of("1 + 1?", "2\n#### 2").withId("gsm8k-000001"),
                NewRecord.of("2?", "3").withId("gsm8k-000002")), records);
    }

    @Test
    void everyMemberOfARecordIsRead() throws IOException {
        assertEquals(
                List.of(new NewRecord("a", Map.of("n", new BigDecimal("1.50")), List.of(1), Map.of("k", "v"), List.of("t:1"))),
                read("all.jsonl", """
                        \uFEFF{"id":"a","input":{"n":1.50},"expected_output":[1],"metadata":{"k":"v"},"tags":["t:1"]}
                        """));
    }

    @Test
    void jsonCellsAreDecodedAndOtherCellsAreStrings() throws IOException {
        List<NewRecord> records = read("cells.csv", """
                tags,input,id,expected_output\r
                "a, b","{""q"":1}",7,"two
                lines"\r
                ,\"""42\""",,42\r
                """);
        assertEquals(List.of(new NewRecord("7", Map.of("q", 1), "two\nlines", null, List.of("a", "b")),
                new NewRecord("cells-000002", "42", 42, null, null)), records);
    }

    @Test
    void theErrorNamesALineThatIsNotJson() {
        rejects("bad.jsonl", """
                {"input":1}
                {"input":
                """, "line 2", "not one complete JSON object", "remove the line");
        rejects("two.jsonl", """
                {"input":1}{"input":2}""", "line 1", "not one complete JSON object");
        rejects("list.jsonl", "[1]", "line 1", "not an object");
    }

    @Test
    void theErrorNamesAnUnknownMember() {
        rejects("unknown.jsonl", """
                {"input":1,"expectedOutput":2}""", "line 1", "[expectedOutput]", "expected_output");
        rejects("unknown.csv", "input,output\n1,2\n", "line 2", "[output]", "expected_output");
    }

    @Test
    void theErrorNamesAnInvalidRecord() {
        rejects("none.jsonl", """
                {"id":"a"}""", "line 1", "input is missing");
        rejects("id.jsonl", """
                {"id":1,"input":1}""", "line 1", "the id must be a string");
        rejects("meta.jsonl", """
                {"input":1,"metadata":[1]}""", "line 1", "metadata must be a JSON object");
        rejects("tags.jsonl", """
                {"input":1,"tags":[1]}""", "line 1", "tags must be a list of strings");
        rejects("twice.jsonl", """
                {"id":"a","input":1}
                {"id":"a","input":2}""", "line 2", "also in line 1");
        rejects("empty.jsonl", "\n", "contains no record");
    }

    @Test
    void theErrorNamesARowThatDoesNotMatchTheHeader() {
        rejects("short.csv", "id,input\na,1\nb\n", "line 3", "1 cells, the header has 2");
        rejects("long.csv", "id,input\na,1,2\n", "line 2", "3 cells, the header has 2");
        rejects("open.csv", "id,input\na,1\n\"b,2\n", "line 3", "quote");
        rejects("quote.csv", "id,input\na,\"1\" x\n", "line 1", "is not CSV");
    }

    @Test
    void aFileThatIsNotUtf8IsRejected() throws IOException {
        for (String name : List.of("latin.jsonl", "latin.csv")) {
            Files.write(directory.resolve(name), """
                    input
                    {"input":"\u00e9"}
                    """.getBytes(StandardCharsets.ISO_8859_1));
            InvalidRecordException e = Assertions.assertThrows(InvalidRecordException.class,
                    () -> RecordSource.file(directory.resolve(name)).read());
            assertTrue(e.getMessage().contains("UTF-8") && e.getMessage().contains("line 2"), e::getMessage);
        }
    }

    private List<NewRecord> read(String name, String text) throws IOException {
        return RecordSource.file(Files.writeString(directory.resolve(name), text)).read();
    }

    private void rejects(String name, String text, String... words) {
        InvalidRecordException e = Assertions.assertThrows(InvalidRecordException.class, () -> read(name, text));
        for (String word : words) {
            assertTrue(e.getMessage().contains(word), () -> "lacks \"" + word + "\": " + e.getMessage());
        }
    }
}
