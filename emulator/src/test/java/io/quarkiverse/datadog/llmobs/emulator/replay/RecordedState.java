package io.quarkiverse.datadog.llmobs.emulator.replay;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** Creates what a recorded request refers to, with the recorded ids. */
record RecordedState(Recording recording, LlmObservabilityEmulator emulator) {

    void create() {
        String path = recording.path();
        boolean reads = recording.method().equals("GET");
        if (path.endsWith("/experiments")) {
            String project = recording.sent().path("project_id").asText();
            String dataset = recording.sent().path("dataset_id").asText();
            seed(project, dataset, "name");
            append(project, dataset, "{\"input\":1}");
        } else if (path.matches(".*/experiments/[^/]+(/events)?")) {
            emulator.seed("""
                    {"projects":[{"name":"p","experiments":[{"id":"%s","name":"e"}]}]}""".formatted(recording.segment(6)));
        } else if (path.endsWith("/records")) {
            seed(recording.segment(5), recording.segment(7), "name");
            if (reads) {
                append(recording.segment(5), recording.segment(7), listed());
            }
        } else if (path.endsWith("/batch_update")) {
            seed(recording.segment(5), recording.segment(7), "name");
            append(recording.segment(5), recording.segment(7), changed());
        } else if (path.endsWith("/datasets") && reads || path.endsWith("/datasets/delete")) {
            recording.response().path("data").forEach(this::createDataset);
        } else if (path.endsWith("/datasets")) {
            emulator.seed("""
                    {"projects":[{"id":"%s","name":"p"}]}""".formatted(recording.segment(5)));
        }
    }

    /** A dataset with the recorded name and, as a write makes one, the recorded version. */
    private void createDataset(JsonNode recorded) {
        String id = recorded.path("id").asText();
        seed(recording.segment(5), id, recorded.at("/attributes/name").asText());
        for (int version = 0; version < recorded.at("/attributes/current_version").intValue(); version++) {
            append(recording.segment(5), id, "{\"input\":%d}".formatted(version));
        }
    }

    private String[] listed() {
        List<String> records = new ArrayList<>();
        recording.response().path("data").forEach(record -> records.add(record.path("attributes").toString()));
        return records.toArray(String[]::new);
    }

    /** The records that a batch update changes, before it. */
    private String[] changed() {
        List<String> records = new ArrayList<>();
        recording.sent().path("update_records").forEach(update -> records.add("""
                {"id":"%s","input":"before"}""".formatted(update.path("id").asText())));
        recording.sent().path("delete_records").forEach(id -> recording.response().path("data").forEach(record -> {
            if (record.path("id").equals(id)) {
                records.add(((ObjectNode) record.path("attributes")).deepCopy().set("id", id).toString());
            }
        }));
        return records.toArray(String[]::new);
    }

    private void append(String project, String dataset, String... records) {
        TestClient.of(emulator).append(API + "/" + project + "/datasets/" + dataset, records);
    }

    private void seed(String project, String dataset, String name) {
        emulator.seed("""
                {"projects":[{"id":"%s","name":"p","datasets":[{"id":"%s","name":"%s","description":"d"}]}]}"""
                .formatted(project, dataset, name));
    }
}
