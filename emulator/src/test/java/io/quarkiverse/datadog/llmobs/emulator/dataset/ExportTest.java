package io.quarkiverse.datadog.llmobs.emulator.dataset;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.CsvCells;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class ExportTest {

    private static final String HEADER = "id,input,expected_output,metadata,tags\n";
    private static final String GENERATED = """
            {"projects":[{"id":"p","name":"p","datasets":[{"id":"d","name":"d",\
            "generated":{"records":10000,"bytes_per_record":500}}]}]}""";

    @RegisterExtension
    final RunningEmulator plain = RunningEmulator.withDefaults();
    @RegisterExtension
    final RunningEmulator json = RunningEmulator.with(RunningEmulator.options().withCells(CsvCells.JSON).withGzip(true));

    @Test
    void plainCellsAreThoseOfThePublishedSample() {
        String dataset = plain.client.dataset();
        plain.client.append(dataset, """
                {"id":"r-1","input":"Capital of Peru?","expected_output":"Lima","metadata":{}}""");
        TestClient.Response response = plain.client.get(dataset + "/export?format=csv");
        assertEquals("text/csv; charset=utf-8", response.contentType());
        assertEquals("chunked", response.headers().firstValue("transfer-encoding").orElse(""));
        assertEquals(HEADER + "r-1,Capital of Peru?,Lima,{},\n", response.text());
        assertNull(plain.emulator.requests().get(3).responseBody());
    }

    @Test
    void cellsAreQuotedWhereNeeded() {
        String dataset = plain.client.dataset();
        plain.client.append(dataset, """
                {"id":"a,b","input":"say \\"x\\",\\r\\n😀","expected_output":"","metadata":{"k":1.50},"tags":["b:1",\
                "a:1"]}""");
        assertEquals(HEADER + """
                "a,b","say ""x"",\r
                😀","","{""k"":1.50}","[""a:1"",""b:1""]"
                """,
                plain.client.get(dataset + "/export").text());
    }

    @Test
    void jsonCellsEncodeStringsToo() {
        String dataset = json.client.dataset();
        json.client.append(dataset, """
                {"id":"r","input":"x"}""", """
                {"id":"s","input":1,"expected_output":[]}""");
        assertEquals(HEADER + "r,\"\"\"x\"\"\",,,\ns,1,[],,\n", json.client.get(dataset + "/export").text());
    }

    @Test
    void oldVersionsCanBeExported() {
        String dataset = plain.client.dataset();
        plain.client.append(dataset, TestClient.records(0, 1));
        plain.client.append(dataset, TestClient.records(1, 1000));
        assertEquals(HEADER, plain.client.get(dataset + "/export?version=0").text());
        assertEquals(2, plain.client.get(dataset + "/export?version=1").text().lines().count());
        assertEquals(1001, plain.client.get(dataset + "/export").text().lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = { "format=json", "format=", "version=1", "version=-1", "version=x" })
    void anInvalidParameterIsRejected(String query) {
        assertEquals(400, plain.client.get(plain.client.dataset() + "/export?" + query).status());
    }

    @Test
    void generatedRowsHaveExactlyTheRequestedLength() {
        plain.emulator.seed(GENERATED);
        byte[] csv = plain.client.get(API + "/p/datasets/d/export").text().getBytes(StandardCharsets.UTF_8);
        assertEquals(HEADER.length() + 10_000 * 500, csv.length);
    }

    @Test
    void generatedRowsAndAppendedOnesAreOneDataset() {
        plain.emulator.seed(GENERATED);
        plain.client.append(API + "/p/datasets/d", """
                {"id":"mine","input":1}""");
        String csv = plain.client.get(API + "/p/datasets/d/export").text();
        assertTrue(csv.contains("\ngenerated-000000009999,") && csv.endsWith("\nmine,1,,,\n"));
        assertEquals("mine", plain.client.get(API + "/p/datasets/d/records?page%5Blimit%5D=1").data().at("/0/id").asText());
        assertEquals(400,
                plain.client.append(API + "/p/datasets/d", """
                        {"id":"generated-000000009999","input":1}""").status());
    }

    @Test
    void aGeneratedRecordReadsTheSameInListAndExport() {
        plain.emulator.seed(GENERATED);
        String input = plain.client.get(API + "/p/datasets/d/records?page%5Blimit%5D=1").data().at("/0/attributes/input")
                .asText();
        assertTrue(plain.client.get(API + "/p/datasets/d/export").text().contains("generated-000000009999," + input + ","));
    }

    @Test
    void responsesAreCompressedIfConfiguredAndAccepted() throws IOException {
        json.emulator.seed(GENERATED);
        HttpURLConnection connection = (HttpURLConnection) json.emulator.baseUri().resolve(API + "/p/datasets/d/export").toURL()
                .openConnection();
        connection.setRequestProperty("DD-API-KEY", "any");
        connection.setRequestProperty("DD-APPLICATION-KEY", "any");
        connection.setRequestProperty("Accept-Encoding", "gzip");
        try (InputStream in = new GZIPInputStream(connection.getInputStream())) {
            assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).startsWith(HEADER + "generated-000000000000,"));
        }
        assertEquals("gzip", connection.getHeaderField("content-encoding"));
    }
}
