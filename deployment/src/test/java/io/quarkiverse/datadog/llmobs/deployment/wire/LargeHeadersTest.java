package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Responses with large headers are read as any other. Beyond the limit an error names the key to raise.
 */
class LargeHeadersTest {

    static final Wire WIRE = Wire.start();

    private static final String ERROR = """
            {"errors": [{"detail": "no such luck"}]}""";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.\"small\".base-url", WIRE.url())
            .overrideConfigKey("quarkus.datadog-llmobs.\"small\".api-key", Wire.API_KEY)
            .overrideConfigKey("quarkus.datadog-llmobs.\"small\".application-key", Wire.APPLICATION_KEY)
            .overrideConfigKey("quarkus.datadog-llmobs.\"small\".project-id", "p")
            .overrideConfigKey("quarkus.datadog-llmobs.\"small\".max-header-size", "16K");

    private static final String RECORD = """
            {"data":[{"id":"r","type":"datasets","attributes":{"input":"q"}}]}""";

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("small")
    LlmObservability small;

    @Inject
    @RestClient
    DatasetsApi api;

    @Inject
    @RestClient
    @LlmObservabilityClient("small")
    DatasetsApi smallApi;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    private static void respond(ResponseDefinitionBuilder response, int kilobytes) {
        for (int i = 0; i < kilobytes; i += 15) {
            response.withHeader("Content-Security-Policy-" + i, "script-src 'self' ".repeat(15 * 1024 / 18));
        }
        WIRE.stubFor(any(anyUrl()).willReturn(response));
    }

    @Test
    void callsAndErrorsAreRead() {
        respond(page(null, "d"), 60);
        assertEquals("d", llmobs.datasets().list().firstPage().items().get(0).id());
        WIRE.reset();
        respond(json(200, RECORD), 60);
        assertEquals("r", llmobs.datasets().records("d").append(List.of(NewRecord.of("q"))).get(0).id());
        WIRE.reset();
        respond(json(400, ERROR), 60);
        assertTrue(assertThrows(BadRequestException.class, () -> llmobs.datasets().list().firstPage()).getMessage()
                .contains("no such luck"));
    }

    @Test
    void exportsAreRead() throws IOException {
        respond(aResponse().withHeader("Content-Type", "text/csv").withBody("id,input\nr,q\n"), 60);
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        llmobs.datasets().export("d").version(1).toStream(exported);
        assertEquals("id,input\nr,q\n", exported.toString(StandardCharsets.UTF_8));
        try (InputStream body = api.exportDataset("p", "d", null, null).await().indefinitely()) {
            assertEquals("id,input\nr,q\n", new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        WIRE.reset();
        respond(json(404, ERROR), 60);
        assertTrue(assertThrows(NotFoundException.class,
                () -> llmobs.datasets().export("d").version(1).toStream(exported)).getMessage().contains("no such luck"));
    }

    @Test
    void beyondTheLimitAnErrorNamesTheKeyAndNothingIsRetried() {
        respond(page(null, "d"), 60);
        assertNamesTheKey(assertThrows(TransportException.class, () -> small.datasets().list().firstPage()));
        assertNamesTheKey(assertThrows(TransportException.class,
                () -> small.datasets().records("d").append(List.of(NewRecord.of("q")))));
        assertNamesTheKey(assertThrows(TransportException.class,
                () -> small.datasets().export("d").version(1).toStream(new ByteArrayOutputStream())));
        assertNamesTheKey(assertThrows(TransportException.class,
                () -> smallApi.exportDataset("p", "d", null, null).await().indefinitely()));
        assertEquals(4, WIRE.count());
    }

    private static void assertNamesTheKey(TransportException failure) {
        assertTrue(failure.getMessage().contains("the headers of the response are larger than 16384 bytes; raise"
                + " quarkus.datadog-llmobs.\"small\".max-header-size"), failure.getMessage());
    }

    @Test
    void aLongStatusLineCountsAsHeaders() {
        WIRE.stubFor(any(anyUrl()).willReturn(page(null, "d").withStatusMessage("O" + "K".repeat(6000))));
        assertEquals("d", llmobs.datasets().list().firstPage().items().get(0).id());
    }
}
