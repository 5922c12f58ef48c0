package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.DATASETS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.http.Fault;

import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkus.test.QuarkusUnitTest;

/**
 * The export as the raw interface gives it: the body as it comes.
 */
class RawExportTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    @RestClient
    DatasetsApi api;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    @Test
    void theBodyIsStreamed() throws IOException {
        String csv = "id,input\n" + "r,\"a, b\"\n".repeat(200_000);
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withHeader("Content-Type", "text/csv; charset=utf-8").withBody(csv)
                .withChunkedDribbleDelay(3, 30)));
        try (InputStream body = api.exportDataset("p", "d", "csv", 2L).await().indefinitely()) {
            assertEquals(csv, new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        WIRE.verify(1, getRequestedFor(urlEqualTo(DATASETS + "/d/export?format=csv&version=2"))
                .withHeader("Accept", matching("text/csv.*")).withHeader("DD-API-KEY", equalTo(Wire.API_KEY)));
    }

    @Test
    void aBodyThatBreaksIsNeverAShorterBody() {
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withHeader("Content-Type", "text/csv").withBody("id,input\nr,q\n")
                .withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
        assertThrows(IOException.class, () -> {
            try (InputStream body = api.exportDataset("p", "d", null, null).await().indefinitely()) {
                body.readAllBytes();
            } catch (TransportException beforeTheFirstByte) {
                throw new IOException(beforeTheFirstByte);
            }
        });
    }
}
