package io.quarkiverse.datadog.llmobs.it.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/**
 * Exports are traced and measured like all other requests, and metrics tell the clients apart.
 */
@QuarkusTest
class ObservedRequestsTest {

    private static final String DATASETS = "/api/v2/llm-obs/v1/{project_id}/datasets";
    private static final String EXPORT = DATASETS + "/{dataset_id}/export";
    private static final String MISSING = "00000000-0000-4000-8000-000000000000";

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    @LlmObservabilityClient("other")
    LlmObservability other;

    @Inject
    @RestClient
    DatasetsApi api;

    @Inject
    ClientSpans spans;

    private String dataset;

    @BeforeEach
    void dataset() {
        dataset = datasetOf(llmobs);
        spans.names();
    }

    private static String datasetOf(LlmObservability client) {
        String id = client.datasets().create(NewDataset.named("observed")).id();
        client.datasets().records(id).append(List.of(NewRecord.of("q")));
        return id;
    }

    @Test
    void theSpanOfAnExportIsNamedByItsPath() {
        llmobs.datasets().export(dataset).version(1).toStream(OutputStream.nullOutputStream());
        assertEquals(List.of("GET " + EXPORT), spans.names());
        reactive.datasets().export(dataset).version(1).bytes().collect().asList().await().indefinitely();
        assertEquals(List.of("GET " + EXPORT), spans.names());
    }

    @Test
    void anExportAfterAnotherCallHasANameOfItsOwn() {
        // without a version the current one is looked up first
        llmobs.datasets().export(dataset).toStream(OutputStream.nullOutputStream());
        assertEquals(List.of("GET " + DATASETS, "GET " + EXPORT), spans.names());
        reactive.datasets().list().firstPage()
                .flatMap(page -> reactive.datasets().export(dataset).bytes().collect().asList()).await().indefinitely();
        assertEquals(List.of("GET " + DATASETS, "GET " + DATASETS, "GET " + EXPORT), spans.names());
    }

    @Test
    void theMetricsOfHttpClientsContainExportsAndClientNames() throws Exception {
        double before = requests("datadog-llmobs", EXPORT, "SUCCESS", 200);
        llmobs.datasets().export(dataset).version(1).toStream(OutputStream.nullOutputStream());
        assertEquals(before + 1, requests("datadog-llmobs", EXPORT, "SUCCESS", 200));
        api.exportDataset(projectOf(dataset), dataset, "csv", 1L).await().indefinitely().close();
        assertEquals(before + 2, requests("datadog-llmobs", EXPORT, "SUCCESS", 200), "raw and not, in one series");

        assertEquals(0, requests("datadog-llmobs.other", EXPORT, "SUCCESS", 200));
        other.datasets().list().firstPage();
        // each client has a project of its own in the emulator
        other.datasets().export(datasetOf(other)).version(1).toStream(OutputStream.nullOutputStream());
        assertTrue(requests("datadog-llmobs.other", DATASETS, "SUCCESS", 200) > 0);
        assertEquals(1, requests("datadog-llmobs.other", EXPORT, "SUCCESS", 200));
        assertEquals(before + 2, requests("datadog-llmobs", EXPORT, "SUCCESS", 200));
    }

    @Test
    void anExportThatFailsIsMeasuredToo() {
        double before = requests("datadog-llmobs", EXPORT, "CLIENT_ERROR", 404);
        assertThrows(NotFoundException.class,
                () -> llmobs.datasets().export(MISSING).version(1).toStream(OutputStream.nullOutputStream()));
        assertEquals(before + 1, requests("datadog-llmobs", EXPORT, "CLIENT_ERROR", 404));
        NotFoundException raw = assertThrows(NotFoundException.class,
                () -> api.exportDataset(projectOf(dataset), MISSING, "csv", 1L).await().indefinitely());
        assertTrue(raw.body().orElseThrow().contains("Not Found"));
        assertEquals(before + 2, requests("datadog-llmobs", EXPORT, "CLIENT_ERROR", 404));
    }

    private String projectOf(String dataset) {
        return llmobs.datasets().get(dataset).projectId();
    }

    private static double requests(String client, String uri, String outcome, int status) {
        String series = "http_client_requests_seconds_count{clientName=\"" + client + "\",method=\"GET\",outcome=\"" + outcome
                + "\",status=\"" + status + "\",uri=\"" + uri + "\"}";
        return RestAssured.get("/q/metrics").asString().lines().filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length()))).sum();
    }
}
