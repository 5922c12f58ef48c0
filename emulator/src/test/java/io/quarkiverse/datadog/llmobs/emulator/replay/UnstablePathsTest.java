package io.quarkiverse.datadog.llmobs.emulator.replay;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.upload.CsvForms;

/** The paths that other clients of the live service use. No description has them. */
class UnstablePathsTest {

    private static final String UNSTABLE = "/api/unstable/llm-obs/v1";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withoutContract();
    private String dataset;
    private String id;

    @BeforeEach
    void createDataset() {
        dataset = running.client.dataset();
        id = dataset.substring(dataset.lastIndexOf('/') + 1);
    }

    @TestFactory
    Stream<DynamicTest> everyRecordedRequestHasTheSameResponseThere() {
        return Recording.all().stream().map(recording -> unstable(recording))
                .map(recording -> DynamicTest.dynamicTest(recording.toString(), () -> replay(recording)));
    }

    private static Recording unstable(Recording recording) {
        return recording.at(recording.path().replace(API, UNSTABLE));
    }

    private static void replay(Recording recording) {
        try (LlmObservabilityEmulator emulator = recording.start()) {
            new RecordedState(recording, emulator).create();
            TestClient.Response response = recording.sendTo(emulator);
            assertEquals(recording.status(), response.status(), response::text);
            assertEquals(recording.contentType(), response.contentType());
            if (!response.text().isEmpty()) {
                assertEquals(JsonShape.of(recording.response()), JsonShape.of(response.json()));
            }
        }
    }

    @Test
    void aDatasetMayBeNamedWithoutItsProject() {
        running.client.project("another");
        TestClient.Response written = batch(UNSTABLE + "/datasets/" + id, """
                {"insert_records":[{"id":"r","input":1,"expected_output":null,"metadata":null}]}""");
        assertEquals(1, written.data().at("/0/attributes/version").intValue());
        assertEquals(running.client.get(dataset + "/records").text(),
                running.client.get(UNSTABLE + "/datasets/" + id + "/records?filter%5Bversion%5D=1").text());
        TestClient.Response deleted = delete(id);
        assertEquals(List.of(id), List.of(deleted.data().at("/0/id").asText()));
        assertEquals(deleted.text(), delete(id).text());
        assertEquals(4, running.emulator.requests().stream().filter(request -> request.rawPath().startsWith(UNSTABLE))
                .filter(request -> request.operationId() != null).count());
    }

    @Test
    void aDeletionMayNameDatasetsOfSeveralProjects() {
        String another = running.client.post(API + "/" + running.client.project("another") + "/datasets",
                document("datasets", """
                        {"name":"d"}""")).data().path("id").asText();
        assertEquals(404, delete(id + "\",\"unknown").status());
        TestClient.Response deleted = delete(id + "\",\"" + another);
        assertEquals(200, deleted.status());
        assertEquals(List.of(id, another),
                List.of(deleted.data().at("/0/id").asText(), deleted.data().at("/1/id").asText()));
        assertEquals(deleted.data().at("/0/attributes/deleted_at"), deleted.data().at("/1/attributes/deleted_at"));
    }

    @Test
    void aDatasetThatIsUnknownOrDeletedIsNotFoundAsAtThePublishedPath() {
        delete(id);
        for (String gone : List.of(id, "unknown")) {
            assertEquals("""
                    {"errors":[{"status":"404","title":"Not Found"}]}""",
                    running.client.get(UNSTABLE + "/datasets/" + gone + "/records").text());
            TestClient.Response write = batch(UNSTABLE + "/datasets/" + gone, """
                    {"insert_records":[{"input":1}]}""");
            assertEquals(404, write.status());
            assertEquals("dataset not found", write.detail());
        }
        assertEquals("dataset not found", delete("unknown").detail());
    }

    @Test
    void theResponseToAnUploadIsTheVersion() {
        TestClient.Response response = upload("""
                input,expected_output,metadata,id
                "{""in0"": ""r0v1""}",1.5,{},a
                """);
        assertEquals(200, response.status());
        assertEquals("application/vnd.api+json", response.contentType());
        assertEquals("dataset_version", response.data().path("type").asText());
        assertEquals(List.of("dataset_id", "last_used", "version_number"), TestClient.names(response.attributes()));
        assertEquals(id, response.attributes().path("dataset_id").asText());
        assertEquals(1, response.attributes().path("version_number").asInt());
        JsonNode record = running.client.get(dataset + "/records").data().get(0);
        assertEquals("a r0v1 1.5", record.path("id").asText() + " " + record.at("/attributes/input/in0").asText() + " "
                + record.at("/attributes/expected_output"));
        assertEquals("row 1 has no input", upload("""
                input,id
                ,b
                """).detail());
    }

    private TestClient.Response upload(String csv) {
        return running.client.postForm(UNSTABLE + "/datasets/" + id + "/records/upload?deduplicate=True", CsvForms.TYPE,
                CsvForms.form("file", csv));
    }

    @Test
    void thePublishedFormHasNoSuchPaths() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(Profile.PUBLISHED))) {
            assertEquals(404, TestClient.of(emulator).get(UNSTABLE + "/projects").status());
        }
        assertEquals(200, running.client.get(UNSTABLE + "/projects").status());
        assertEquals(404, running.client.get(UNSTABLE).status());
    }

    private TestClient.Response batch(String path, String attributes) {
        return running.client.post(path + "/batch_update", """
                {"data":{"type":"datasets","id":"%s","attributes":%s}}""".formatted(
                path.substring(path.lastIndexOf('/') + 1), attributes));
    }

    private TestClient.Response delete(String datasetId) {
        return running.client.post(UNSTABLE + "/datasets/delete", document("datasets", """
                {"type":"soft","dataset_ids":["%s"]}""".formatted(datasetId)));
    }
}
