package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.DATASETS;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * The export of the raw interface, which returns the body unchanged.
 */
class RawExportTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    @RestClient
    DatasetsApi api;

    @Inject
    Vertx vertx;

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

    /** The class is loaded twice, so only simple values may be parameters. */
    private static ResponseDefinitionBuilder error(String kind) throws IOException {
        String json = """
                {"errors":[{"title":"Not Found","detail":"no such dataset"}]}""";
        return switch (kind) {
            case "JSON" -> json(404, json);
            case "JSON with its length" -> withLength(json(404, json), json);
            case "slow JSON with its length" -> withLength(json(404, json), json).withChunkedDribbleDelay(5, 200);
            case "long JSON with its length" ->
                withLength(json(404, json + " ".repeat(3_000_000)), json + " ".repeat(3_000_000));
            case "slow JSON" -> json(404, json).withChunkedDribbleDelay(5, 50);
            case "untyped JSON" -> aResponse().withStatus(404).withBody(json);
            case "long JSON" -> json(404, json + " ".repeat(3_000_000));
            case "gzip" -> aResponse().withStatus(404).withHeader("Content-Encoding", "gzip").withBody(gzip(json));
            case "HTML" -> aResponse().withStatus(404).withHeader("Content-Type", "text/html")
                    .withBody("<html>no such dataset</html>");
            default -> aResponse().withStatus(404).withHeader("Content-Type", kind).withBody("no such dataset");
        };
    }

    private static ResponseDefinitionBuilder withLength(ResponseDefinitionBuilder response, String body) {
        return response.withHeader("Content-Length", String.valueOf(body.length()));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return zipped.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = { "JSON", "JSON with its length", "slow JSON", "slow JSON with its length", "untyped JSON",
            "long JSON", "long JSON with its length", "gzip", "HTML", "text/csv", "???" })
    void anErrorHasTheMessageOfTheServer(String kind) throws IOException {
        WIRE.stubFor(any(anyUrl()).willReturn(error(kind)));
        NotFoundException failure = assertThrows(NotFoundException.class,
                () -> api.exportDataset("p", "d", "csv", null).await().indefinitely());
        assertTrue(failure.getMessage().startsWith(failure.operation().orElseThrow() + ": status 404"), failure.getMessage());
        assertTrue(failure.getMessage().contains("no such dataset"), failure.getMessage());
        assertTrue(failure.body().orElseThrow().contains("no such dataset"));
        // the same as that of a caller on the event loop
        assertEquals(failure.getMessage(), assertThrows(NotFoundException.class, () -> Uni.createFrom().voidItem()
                .emitOn(command -> vertx.runOnContext(now -> command.run()))
                .flatMap(now -> api.exportDataset("p", "d", "csv", null)).await().indefinitely()).getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = { 429, 503 })
    void anErrorThatMayPassIsRetried(int status) {
        String json = """
                {"errors":[{"title":"Later","detail":"try again"}]}""";
        String retried = "retried";
        WIRE.stubFor(any(anyUrl()).inScenario(retried).whenScenarioStateIs(Scenario.STARTED).willSetStateTo("up")
                .willReturn(withLength(json(status, json), json).withChunkedDribbleDelay(2, 20)));
        WIRE.stubFor(any(anyUrl()).inScenario(retried).whenScenarioStateIs("up")
                .willReturn(aResponse().withHeader("Content-Type", "text/csv").withBody("id,input\n")));
        try (InputStream body = api.exportDataset("p", "d", "csv", null).await().indefinitely()) {
            assertEquals("id,input\n", new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(2, WIRE.count());
    }

    @Test
    void theMessagesOfTheLastErrorAreReported() {
        String json = """
                {"errors":[{"title":"Later","detail":"try again"}]}""";
        WIRE.stubFor(any(anyUrl()).willReturn(withLength(json(503, json), json)));
        ServerException failure = assertThrows(ServerException.class,
                () -> api.exportDataset("p", "d", "csv", null).await().indefinitely());
        assertEquals(3, failure.attempts());
        assertTrue(failure.getMessage().contains("try again"), failure.getMessage());
    }

    @Test
    void anErrorWithoutABodyIsThatError() {
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
        assertThrows(NotFoundException.class, () -> api.exportDataset("p", "d", "csv", null).await().indefinitely());
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
