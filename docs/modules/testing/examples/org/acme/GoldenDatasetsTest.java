package org.acme;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

// tag::class[]
@QuarkusTest
class GoldenDatasetsTest {

    @Inject
    GoldenDatasets golden;

    @ConfigProperty(name = "quarkus.datadog-llmobs.base-url")
    String emulator;

    @Test
    void aDatasetIsSaved(@TempDir Path folder) {
        Dataset dataset = golden.create(newName(), NewRecord.of("Who wrote Faust?", "Goethe"));
        assertEquals(1, golden.save(dataset.id(), folder.resolve("golden.csv")));
    }
    // end::class[]

    // tag::seed[]
    @Test
    void recordsOfASeedAreListed() {
        given().baseUri(emulator).contentType(ContentType.JSON).body("""
                {"projects": [
                  {"id": "5eed0000-0000-4000-8000-000000000001", "name": "seeded", "datasets": [
                    {"id": "5eed0000-0000-4000-8000-000000000002", "name": "golden", "records": [
                      {"id": "q-1", "input": {"question": "Who wrote Faust?"}, "expected_output": "Goethe"}]}]}]}
                """).post("/_emulator/seed").then().statusCode(200);

        assertEquals(List.of("q-1"), golden.recordIds("5eed0000-0000-4000-8000-000000000001",
                "5eed0000-0000-4000-8000-000000000002"));
    }
    // end::seed[]

    // tag::faults[]
    @Test
    void aFailedListingIsRetriedAndAFailedAppendIsNot() {
        Dataset dataset = golden.create(newName(), NewRecord.of("Who wrote Faust?", "Goethe"));
        fault("""
                {"operation": "ListLLMObsDatasets", "kind": "status", "status": 503, "times": 1}
                """);
        fault("""
                {"operation": "CreateLLMObsDatasetRecords", "kind": "status", "status": 500, "times": 1}
                """);

        assertTrue(golden.names().contains(dataset.name()));
        ServerException failure = assertThrows(ServerException.class,
                () -> golden.create(dataset.name(), NewRecord.of("Who wrote Emma?", "Austen")));
        assertEquals(1, failure.attempts());
    }

    @AfterEach
    void clearFaults() {
        given().baseUri(emulator).delete("/_emulator/faults").then().statusCode(200);
    }

    private void fault(String json) {
        given().baseUri(emulator).contentType(ContentType.JSON).body(json).post("/_emulator/faults").then().statusCode(200);
    }
    // end::faults[]

    // tag::class[]

    private static String newName() {
        return "golden-" + UUID.randomUUID();
    }
}
// end::class[]
