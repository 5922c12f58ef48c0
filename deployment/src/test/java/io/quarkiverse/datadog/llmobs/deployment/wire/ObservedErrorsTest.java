package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.AppendedRecords;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkus.test.QuarkusUnitTest;

/**
 * The four forms of error that the live service was seen to answer with, word for word, on the operations that meet them.
 */
class ObservedErrorsTest {

    static final Wire WIRE = Wire.start();

    private static final String RECORDS = Wire.DATASETS + "/d/records";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    @Inject
    @RestClient
    DatasetsApi datasetsApi;

    @Inject
    @RestClient
    DatasetRecordsApi recordsApi;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    @Test
    void listingTheRecordsOfAnUnknownDatasetIsNotFoundWithoutADetail() {
        answer("GET", RECORDS, 404, "application/vnd.api+json", "{\"errors\":[{\"status\":\"404\",\"title\":\"Not Found\"}]}");
        assertRefused(NotFoundException.class, "ListLLMObsDatasetRecords: status 404: Not Found",
                new ApiError("Not Found", null, "404", null, null),
                () -> llmobs.datasets().records("d").list(RecordQuery.version(1)).firstPage(),
                () -> recordsApi.listRecords("p", "d", 1L, null, null, null).await().indefinitely());
    }

    @Test
    void appendingToADeletedDatasetIsNotFoundWithADetail() {
        answer("POST", RECORDS, 404, "application/vnd.api+json",
                "{\"errors\":[{\"title\":\"Generic Error\",\"detail\":\"dataset not found\"}]}");
        assertRefused(NotFoundException.class, "CreateLLMObsDatasetRecords: status 404: dataset not found",
                new ApiError("Generic Error", "dataset not found", null, null, null),
                () -> llmobs.datasets().records("d").append(List.of(NewRecord.of("q"))),
                () -> append("d"));
    }

    @Test
    void listingAVersionThatDoesNotExistYetIsABadRequest() {
        String detail = "invalid version: version is greater than the current version or negative";
        answer("GET", RECORDS, 400, "application/vnd.api+json",
                "{\"errors\":[{\"title\":\"Generic Error\",\"detail\":\"" + detail + "\"}]}");
        assertRefused(BadRequestException.class, "ListLLMObsDatasetRecords: status 400: " + detail,
                new ApiError("Generic Error", detail, null, null, null),
                () -> llmobs.datasets().records("d").list(RecordQuery.version(420)).firstPage(),
                () -> recordsApi.listRecords("p", "d", 420L, null, null, null).await().indefinitely());
    }

    @Test
    void theEdgeRefusesKeysWithAPlainWord() {
        answer("GET", Wire.DATASETS, 401, "application/json", "{\"errors\":[\"Unauthorized\"]}");
        assertRefused(UnauthenticatedException.class, "ListLLMObsDatasets: status 401: Unauthorized",
                ApiError.ofText("Unauthorized"),
                () -> llmobs.datasets().list().firstPage(),
                () -> datasetsApi.listDatasets("p", null, null, null, null).await().indefinitely());
    }

    @Test
    void aBatchThatIsTooMuchForTheServerIsAServerFailureAndNotSentAgain() {
        answer("POST", RECORDS, 500, "application/vnd.api+json",
                "{\"errors\":[{\"status\":\"500\",\"title\":\"Internal Server Error\"}]}");
        assertRefused(ServerException.class, "CreateLLMObsDatasetRecords: status 500: Internal Server Error",
                new ApiError("Internal Server Error", null, "500", null, null),
                () -> llmobs.datasets().records("d").append(List.of(NewRecord.of("q"))),
                () -> append("d"));
    }

    private void append(String datasetId) {
        recordsApi.appendRecords("p", datasetId,
                Document.of("datasets", new AppendedRecords(List.of(NewRecord.of("q")), null))).await().indefinitely();
    }

    private static void answer(String method, String path, int status, String mediaType, String body) {
        WIRE.stubFor(request(method, urlPathEqualTo(path))
                .willReturn(aResponse().withStatus(status).withHeader("Content-Type", mediaType).withBody(body)));
    }

    /** One request of each way in, each with the same end. */
    private static void assertRefused(Class<? extends LlmObservabilityException> type, String message, ApiError error,
            Executable frontDoor, Executable rawInterface) {
        for (Executable call : List.of(frontDoor, rawInterface)) {
            LlmObservabilityException failure = assertThrows(LlmObservabilityException.class, call);
            assertEquals(type, failure.getClass());
            assertEquals(message, failure.getMessage());
            assertEquals(List.of(error), failure.errors());
        }
        assertEquals(2, WIRE.count());
    }
}
