package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkus.test.QuarkusUnitTest;

/**
 * The client looks the version up by a list of datasets; that is where the emulator makes it lag behind.
 */
class LaggingReadsTest {

    private static final String EMULATOR = "lagging.emulator";
    private static LlmObservabilityEmulator emulator;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .setBeforeAllCustomizer(LaggingReadsTest::start)
            .setAfterAllCustomizer(LaggingReadsTest::stop)
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "${lagging.emulator}")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.project-id", "p");

    static void start() {
        emulator = LlmObservabilityEmulator.start();
        System.setProperty(EMULATOR, emulator.baseUri().toString());
    }

    static void stop() {
        emulator.close();
        System.clearProperty(EMULATOR);
    }

    @Inject
    LlmObservability llmobs;

    private Datasets datasets;
    private String dataset;

    @BeforeEach
    void oneVersion() throws Exception {
        admin("POST", "reset", "");
        admin("POST", "seed", """
                {"projects": [{"id": "p", "name": "p"}]}""");
        datasets = llmobs.datasets();
        dataset = datasets.create(NewDataset.named("d")).id();
        append(1);
    }

    @Test
    void aListOfRecordsIsThatOfTheVersionThatTheLookUpShows() throws Exception {
        append(2);
        lagOnce(OperationIds.LIST_DATASETS);
        assertEquals(1, listed());
        assertEquals(2, listed());
    }

    @Test
    void anExportIsThatOfTheVersionThatTheLookUpShows() throws Exception {
        append(2);
        lagOnce(OperationIds.LIST_DATASETS);
        assertEquals(1, datasets.export(dataset).rows().count());
        assertEquals(2, datasets.export(dataset).rows().count());
    }

    @Test
    void rightAfterTheFirstWriteTheListIsEmpty() throws Exception {
        lagOnce(OperationIds.LIST_DATASETS);
        lagOnce(OperationIds.LIST_RECORDS);
        assertEquals(0, listed());
        assertEquals(1, listed());
        lagOnce(OperationIds.LIST_DATASETS);
        assertEquals(0, datasets.export(dataset).rows().count());
    }

    @Test
    void aListThatKeepsToAVersionUsesUpNoLag() throws Exception {
        lagOnce(OperationIds.LIST_RECORDS);
        assertEquals(1, listed());
        assertTrue(admin("GET", "faults", "").contains("read_lag"));
    }

    private void append(int input) {
        datasets.records(dataset).append(List.of(NewRecord.of(input)));
    }

    private long listed() {
        return datasets.records(dataset).list().stream().count();
    }

    private static void lagOnce(String operation) throws Exception {
        admin("POST", "faults", """
                {"operation": "%s", "kind": "read_lag", "times": 1}""".formatted(operation));
    }

    private static String admin(String method, String path, String body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest
                .newBuilder(URI.create(System.getProperty(EMULATOR) + "/_emulator/" + path))
                .method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).body();
    }
}
