package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.DATASETS;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Exports request gzip, and read compressed and uncompressed responses.
 */
class GzipExportOnTheWireTest {

    private static final String ERROR = """
            {"errors": [{"detail": "no such version"}]}""";

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = { "gzip", "x-gzip", "GZIP" })
    void anExportIsRequestedInGzipAndDecoded(String encoding) throws IOException {
        String csv = "id,input\n" + "r,\"a, b\"\n".repeat(50_000);
        byte[] zipped = zipped(csv);
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withHeader("Content-Type", "text/csv")
                .withHeader("Content-Encoding", encoding).withBody(zipped)));
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ExportReport report = export(target);

        assertEquals(csv, target.toString(StandardCharsets.UTF_8));
        assertEquals(csv.length(), report.bytes());
        assertEquals(zipped.length, report.receivedBytes());
        WIRE.verify(1, getRequestedFor(urlEqualTo(DATASETS + "/d/export?format=csv&version=2"))
                .withHeader("Accept-Encoding", equalTo("gzip")).withHeader("DD-API-KEY", equalTo(Wire.API_KEY)));
    }

    @Test
    void anErrorInGzipIsRead() throws IOException {
        WIRE.stubFor(any(anyUrl()).willReturn(json(400, null).withHeader("Content-Encoding", "gzip").withBody(zipped(ERROR))));
        BadRequestException failure = assertThrows(BadRequestException.class, () -> export(OutputStream.nullOutputStream()));
        assertEquals("no such version", failure.errors().get(0).detail());
    }

    @Test
    void anErrorInGzipThatIsBrokenKeepsItsStatus() throws IOException {
        byte[] zipped = zipped(ERROR);
        WIRE.stubFor(any(anyUrl()).willReturn(json(503, null).withHeader("Content-Encoding", "gzip")
                .withBody(Arrays.copyOf(zipped, 12))));
        ServerException failure = assertThrows(ServerException.class, () -> export(OutputStream.nullOutputStream()));
        assertEquals(503, failure.status().orElseThrow());
    }

    @Test
    void anyOtherEncodingIsRejected() {
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withHeader("Content-Type", "text/csv")
                .withHeader("Content-Encoding", "br").withBody("id,input\n")));
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                () -> export(OutputStream.nullOutputStream()));
        assertTrue(failure.getMessage().contains("encoded as br, which was not requested"), failure.getMessage());
    }

    private ExportReport export(OutputStream target) {
        return llmobs.datasets().export("d").version(2).toStream(target);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
