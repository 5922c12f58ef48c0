package io.quarkiverse.datadog.llmobs.emulator.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.CsvCells;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;

/** An export has exactly the content of the dataset: appending it again changes nothing. */
class ReimportTest {

    private static final String[] RECORDS = {
            """
                    {"input":""}""", """
                    {"input":"text","expected_output":""}""",
            """
                    {"input":"text","expected_output":null}""",
            """
                    {"input":{},"metadata":{}}""", """
                    {"input":[],"metadata":null}""", """
                    {"input":{"b":null,"a":[{},[]]}}""",
            """
                    {"input":false,"expected_output":0}""", """
                    {"input":1.50,"expected_output":-0.0}""",
            """
                    {"input":12345678901234567890,"expected_output":1e400}""",
            """
                    {"input":" , \\"x\\"\\r\\n\\u2028\\ud83d\\ude00 "}""",
            """
                    {"input":"t","tags":[]}""", """
                    {"input":"t","tags":["b:1","a,\\"x\\""]}""",
            """
                    {"id":"a","input":1,"metadata":{}}""", """
                    {"id":"b, \\"x\\"","input":2,"metadata":{"k":{}}}""",
            """
                    {"id":"42","input":3,"expected_output":"","tags":["t"]}""" };

    @RegisterExtension
    final RunningEmulator plain = RunningEmulator.withDefaults();
    @RegisterExtension
    final RunningEmulator json = RunningEmulator.with(RunningEmulator.options().withCells(CsvCells.JSON));

    @ParameterizedTest
    @EnumSource
    void anExportAppendedToItsDatasetChangesNothing(CsvCells cells) {
        TestClient client = running(cells).client;
        String dataset = client.dataset();
        client.append(dataset, RECORDS);
        String export = client.get(dataset + "/export").text();
        TreeSet<String> before = contents(client, dataset);
        for (int time = 0; time < 2; time++) {
            client.append(dataset, records(export, true)).data()
                    .forEach(touched -> assertEquals(1, touched.at("/attributes/version").asInt(), touched::toString));
            assertEquals("[]", client.append(dataset, records(export, false)).data().toString());
        }
        assertEquals(1, version(client, dataset));
        assertEquals(before, contents(client, dataset));
        assertEquals(export, client.get(dataset + "/export").text());
    }

    @ParameterizedTest
    @EnumSource
    void anExportAppendedToAnotherDatasetIsTheSameContent(CsvCells cells) {
        TestClient client = running(cells).client;
        String source = client.dataset();
        client.append(source, RECORDS);
        String target = source.substring(0, source.lastIndexOf('/')) + "/"
                + client.createDataset(source.split("/")[5], "target").id();
        for (int time = 0; time < 2; time++) {
            client.append(target, records(client.get(source + "/export").text(), true));
            assertEquals(1, version(client, target));
        }
        assertEquals(contents(client, source), contents(client, target));
    }

    @ParameterizedTest
    @EnumSource
    void generatedRecordsAreReimportedAsWell(CsvCells cells) {
        TestClient client = running(cells).client;
        running(cells).emulator.seed("""
                {"projects":[{"id":"p","name":"p","datasets":[{"id":"d","name":"d","generated":{"records":9}}]}]}""");
        String dataset = TestClient.API + "/p/datasets/d";
        String export = client.get(dataset + "/export").text();
        assertEquals(9, client.append(dataset, records(export, true)).data().size());
        assertEquals("[]", client.append(dataset, records(export, false)).data().toString());
        assertEquals(1, version(client, dataset));
        assertEquals(1, client.append(dataset, records(export.replace("8", "9"), false)).data().size());
    }

    private RunningEmulator running(CsvCells cells) {
        return cells == CsvCells.PLAIN ? plain : json;
    }

    private static int version(TestClient client, String dataset) {
        return client.get(dataset.substring(0, dataset.lastIndexOf('/')) + "?filter%5Bid%5D="
                + dataset.substring(dataset.lastIndexOf('/') + 1)).data().at("/0/attributes/current_version").asInt();
    }

    private static TreeSet<String> contents(TestClient client, String dataset) {
        TreeSet<String> contents = new TreeSet<>();
        for (JsonNode record : client.walk(dataset + "/records").items()) {
            ObjectNode content = ((ObjectNode) record.path("attributes"))
                    .retain(List.of("input", "expected_output", "metadata", "tags"));
            contents.add(record.path("id").asText() + content);
        }
        return contents;
    }

    /** The records to append that the rows of an export make. A cell without quotes and characters is no value. */
    private static String[] records(String csv, boolean withIds) {
        List<List<String>> rows = rows(csv);
        List<String> records = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            ObjectNode record = JsonNodeFactory.instance.objectNode();
            if (withIds) {
                record.put("id", row.get(0));
            }
            set(record, "input", row.get(1));
            set(record, "expected_output", row.get(2));
            set(record, "metadata", row.get(3));
            set(record, "tags", row.get(4));
            records.add(new String(Json.bytes(record), StandardCharsets.UTF_8));
        }
        return records.toArray(String[]::new);
    }

    private static void set(ObjectNode record, String member, String cell) {
        if (cell == null) {
            return;
        }
        try {
            JsonNode value = Json.parse(cell.getBytes(StandardCharsets.UTF_8));
            if (value.isMissingNode()) {
                record.put(member, cell);
            } else {
                record.set(member, value);
            }
        } catch (JsonProcessingException e) {
            record.put(member, cell);
        }
    }

    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean inQuotes = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (inQuotes && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(csv.charAt(++i));
            } else if (c == '"') {
                inQuotes = !inQuotes;
                quoted = true;
            } else if (!inQuotes && (c == ',' || c == '\n')) {
                row.add(cell.length() == 0 && !quoted ? null : cell.toString());
                cell.setLength(0);
                quoted = false;
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        assertEquals(1, rows.stream().map(List::size).distinct().count(), csv);
        return rows;
    }
}
