package io.quarkiverse.datadog.llmobs.emulator.upload;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.encode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class UploadTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private String dataset;

    @BeforeEach
    void createDataset() {
        dataset = running.client.dataset();
    }

    @Test
    void rowsBecomeTheRecordsOfOneVersion() {
        TestClient.Response response = upload("", """
                id,input,expected_output,metadata,tags
                a,"{""q"": ""1+1""}",2,"{""level"": ""easy""}","[""t:1""]"
                b,what?,,,"t:2, t:3"
                """);
        assertEquals(200, response.status());
        assertEquals("text/event-stream", response.contentType());
        assertEquals("""
                event: completed
                data: {"records_created":2}

                """, response.text());
        JsonNode a = records().get("a").path("attributes");
        assertEquals("1+1", a.at("/input/q").asText());
        assertEquals(2, a.path("expected_output").asInt());
        assertEquals("easy", a.at("/metadata/level").asText());
        assertEquals("t:1", a.at("/tags/0").asText());
        JsonNode b = records().get("b").path("attributes");
        assertEquals("what?", b.path("input").textValue());
        assertFalse(b.has("expected_output"));
        assertEquals(2, b.path("tags").size());
        assertEquals(1, version());
    }

    @Test
    void longFilesReportTheirProgressAndMakeOneVersion() {
        assertEquals("""
                event: progress
                data: {"records_created":100}

                event: progress
                data: {"records_created":200}

                event: completed
                data: {"records_created":250}

                """, upload("", CsvForms.rows(250)).text());
        assertEquals(1, version());
        assertEquals(250, records().size());
    }

    @Test
    void anInvalidRowEndsTheImportAndKeepsTheChunksBeforeIt() {
        assertEquals("""
                event: progress
                data: {"records_created":100}

                event: error
                data: {"message":"row 121 has no input"}

                """, upload("", CsvForms.rows(120) + "x,,\n").text());
        assertEquals(100, records().size());
    }

    @Test
    void tagsArePutOnEveryRow() {
        upload("?tags=" + encode("env:test") + "&tags=" + encode("team:a b"), """
                id,input,tags
                a,1,own:1
                b,2,
                """);
        assertEquals("[\"env:test\",\"own:1\",\"team:a b\"]", records().get("a").at("/attributes/tags").toString());
        assertEquals("[\"env:test\",\"team:a b\"]", records().get("b").at("/attributes/tags").toString());
    }

    @Test
    void rowsWhoseInputIsKnownAreSkippedOnRequest() {
        String file = """
                input
                1
                2
                2
                """;
        running.client.append(dataset, """
                {"id":"r","input":1,"expected_output":"x"}""");
        assertTrue(upload("?deduplicate=true", file).text().contains("""
                {"records_created":1}"""));
        assertEquals(2, records().size());
        assertTrue(upload("?deduplicate=true", file).text().contains("""
                {"records_created":0}"""));
        assertEquals(2, version());
        assertTrue(upload("", file).text().contains("""
                {"records_created":3}"""));
        assertEquals(5, records().size());
    }

    @Test
    void aRowReplacesTheRecordOfItsIdUnlessToldOtherwise() {
        running.client.append(dataset, """
                {"id":"a","input":1}""");
        String file = """
                id,input
                a,2
                """;
        assertTrue(upload("?overwrite=false", file).text().contains("""
                {"records_created":0}"""));
        assertEquals(1, records().get("a").at("/attributes/input").asInt());
        upload("", file);
        assertEquals(2, records().get("a").at("/attributes/input").asInt());
        assertEquals(1, records().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id,output                | the header row lacks the column \\"input\\"
            input,color              | the header row has other columns than
            `input\n1,2`             | row 1 has 2 cells, the header has 1
            `input\n"1`              | the file ends within quotes
            `input\n"1"2`            | the file has text after a closing quote
            `id,input\na,1\na,2`     | row 2 has the id \\"a\\", which is blank or occurs twice
            `input,metadata\n1,2`    | row 1 has metadata that are not an object
            `input,tags\n1,[2]`      | row 1 has a tag that is not a string
            """)
    void whatCannotBeImportedIsAnErrorEvent(String file, String message) {
        TestClient.Response response = upload("", file);
        assertEquals(200, response.status());
        assertTrue(response.text().startsWith("event: error\ndata: {\"message\":\"" + message), response.text());
        assertEquals(0, records().size());
    }

    @Test
    void aRequestWithoutAFileIsRejected() {
        for (String body : List.of("", "--b--\r\n", CsvForms.form("other", "input\n1\n"),
                CsvForms.form("file", "input\n").replace("--b--", ""))) {
            TestClient.Response response = running.client.postForm(path(""), CsvForms.TYPE, body);
            assertEquals(400, response.status(), body);
        }
        assertEquals(400, running.client.post(path(""), "{}").status());
        assertEquals(0, version());
    }

    @Test
    void anUnknownDatasetIsRejected() {
        TestClient.Response response = running.client.postForm(path("").replaceFirst("datasets/[^/]+", "datasets/none"),
                CsvForms.TYPE, CsvForms.form("file", "input\n1\n"));
        assertEquals(404, response.status());
    }

    @Test
    void theEventsOfAnImportCanBeCut() {
        running.emulator.faults().on("UploadLLMObsDatasetRecordsFile", Fault.cutAfter(10).times(1));
        assertThrows(UncheckedIOException.class, () -> upload("", "input\n1\n"));
        assertEquals(1, records().size());
    }

    private TestClient.Response upload(String query, String csv) {
        return running.client.postForm(path(query), CsvForms.TYPE, CsvForms.form("file", csv));
    }

    private String path(String query) {
        return dataset.replace("/v1/", "/v2/") + "/records/upload" + query;
    }

    private TreeMap<String, JsonNode> records() {
        TreeMap<String, JsonNode> records = new TreeMap<>();
        running.client.walk(dataset + "/records").items().forEach(record -> records.put(record.path("id").asText(), record));
        return records;
    }

    private int version() {
        return running.client.get(dataset.replaceFirst("/[^/]+$", "")).data().get(0).at("/attributes/current_version").asInt();
    }
}
