package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;

/**
 * Files of another kind are rejected with a message that names the kind and the method that reads it.
 */
class FileKindTest {

    private static final String CSV = "input,expected_output\nq,a\n";
    private static final String LINES = """
            {"input":"q"}
            {"input":"r"}
            """;

    @TempDir
    Path folder;

    private Object firstOfCsv(byte[] content) throws IOException {
        try (RecordSource source = new CsvRecords(
                TextFile.open(Files.write(folder.resolve("file"), content)), Set.of(), new JsonCells(WireJson.mapper()))) {
            return source.next().input();
        }
    }

    private Object firstOfLines(byte[] content) throws IOException {
        try (RecordSource source = new JsonLinesRecords(TextFile.open(Files.write(folder.resolve("file"), content)),
                WireJson.mapper())) {
            return source.next().input();
        }
    }

    private void rejectedAsCsv(byte[] content, String start) {
        assertSaid(start, assertThrows(IllegalArgumentException.class, () -> firstOfCsv(content)));
    }

    private void rejectedAsLines(byte[] content, String start) {
        assertSaid(start, assertThrows(IllegalArgumentException.class, () -> firstOfLines(content)));
    }

    private static void assertSaid(String start, IllegalArgumentException e) {
        assertTrue(e.getMessage().startsWith(start), e.getMessage());
    }

    private void rejectedAsBoth(byte[] content, String kind) {
        rejectedAsCsv(content, "file, line 1: the file looks like " + kind);
        rejectedAsLines(content, "file, line 1: the file looks like " + kind);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void compressedFilesAreRejected() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(CSV));
        }
        rejectedAsBoth(packed.toByteArray(), "a gzip file; decompress it first");
        packed.reset();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        rejectedAsBoth(packed.toByteArray(), "a ZIP file, as .xlsx files are, too; save the sheet as CSV (UTF-8)");
    }

    @ParameterizedTest
    @CsvSource({ "PAR1, a Parquet file", "%PDF-1.7, a PDF file", "SQLite format 3, an SQLite database" })
    void binaryFilesAreRejectedWithTheirKind(String beginning, String kind) {
        rejectedAsBoth(bytes(beginning + "\0\u0001\u0002"), kind);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-16BE" })
    void utf16IsRejected(String charset) {
        rejectedAsBoth(CSV.getBytes(Charset.forName(charset)), "UTF-16 text; save it as UTF-8");
        rejectedAsBoth(LINES.getBytes(Charset.forName(charset)), "UTF-16 text; save it as UTF-8");
    }

    @Test
    void byteOrderMarksAreSkippedHoweverManyThereAre() throws IOException {
        for (String marks : List.of("", "\uFEFF", "\uFEFF\uFEFF", "\uFEFF\uFEFF\uFEFF")) {
            assertEquals("q", firstOfCsv(bytes(marks + CSV)));
            assertEquals("q", firstOfLines(bytes(marks + LINES)));
        }
    }

    @Test
    void htmlAndXmlAreRejected() {
        rejectedAsBoth(bytes("<!DOCTYPE html>\n<html>"), "an HTML or XML page");
        rejectedAsBoth(bytes("<?xml version=\"1.0\"?>"), "an HTML or XML page");
    }

    @Test
    void aJsonArrayIsRejected() {
        String array = """
                [
                {"input":"q"}
                ]""";
        rejectedAsCsv(bytes("\n\n" + array), "file, line 3: the file looks like a JSON array, which fromCsv does not read");
        rejectedAsLines(bytes(array), "file, line 1: the file looks like a JSON array, which fromJsonLines does not read");
        String said = assertThrows(IllegalArgumentException.class, () -> firstOfLines(bytes(array))).getMessage();
        assertTrue(said.contains("fromRecords"), said);
    }

    @Test
    void jsonLinesAndCsvAreNotMixedUp() {
        rejectedAsCsv(bytes(LINES), "file, line 1: the file looks like JSON, which fromCsv does not read; use fromJsonLines");
        for (String header : List.of("input\n", "id,input\n", "\"id\",\"input\"\n", " id , input \n", "\uFEFFinput,x\n")) {
            rejectedAsLines(bytes(header),
                    "file, line 1: the file looks like CSV, which fromJsonLines does not read; use fromCsv");
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = { "`\t`, tabs (U+0009)", "`;`, semicolons (U+003B)",
            "`|`, vertical bars (U+007C)" })
    void otherSeparatorsAreRejectedWithTheirName(String separator, String name) {
        String kind = "file, line 1: the file looks like a table separated by " + name + ", and fromCsv reads commas. ";
        for (String header : List.of("input%sexpected_output\n", "\"input\"%s\"expected_output\"\n", "%sinput\n0%sa\n",
                "sep=%s\ninput\n", "a%sb\nq,a%sc")) {
            rejectedAsCsv(bytes(header.replace("%s", separator)), kind);
        }
        rejectedAsLines(bytes("id" + separator + "input\n"), kind);
        rejectedAsCsv(bytes("\r\n\n" + "id" + separator + "input\n"), kind.replace("line 1", "line 3"));
    }

    @Test
    void theSeparatorLineOfExcelIsRejected() {
        rejectedAsCsv(bytes("sep=,\ninput,id\n"), "file, line 1: the file looks like CSV for Excel; remove the line");
    }

    @Test
    void aLongFileIsReadFromItsBeginning() throws IOException {
        String text = "é\u2028".repeat(100_000);
        assertEquals(text, firstOfCsv(bytes("input\n\"" + text + "\"\n")));
        assertEquals(text, firstOfLines(bytes("""
                {"input":"%s"}""".formatted(text))));
    }
}
