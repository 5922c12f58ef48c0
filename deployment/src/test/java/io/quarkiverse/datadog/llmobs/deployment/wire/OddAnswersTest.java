package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Answers as gateways, proxies and coming versions of the service may send them, and requests that cannot be written.
 */
class OddAnswersTest {

    static final Wire WIRE = Wire.start();
    private static final String PAGE = "{\"data\":[" + Wire.dataset("d") + "]}";
    private static final String ERROR = "{\"errors\":[{\"title\":\"t\",\"detail\":\"the name is taken\"}]}";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    @Inject
    @RestClient
    DatasetsApi datasetsApi;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        WIRE.stubFor(any(anyUrl()).willReturn(answer));
    }

    private List<Dataset> list() {
        return llmobs.datasets().list().stream().toList();
    }

    private static void withoutKey(LlmObservabilityException failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        String all = text + failure.summary() + failure.failure();
        assertFalse(all.contains(Wire.API_KEY.substring(0, 12)), all);
    }

    @Test
    void anEchoedKeyIsBlankedOut() {
        for (ResponseDefinitionBuilder echo : List.of(
                aResponse().withHeader("Content-Type", "text/html").withBody("<p>" + Wire.API_KEY),
                aResponse().withHeader("Content-Type", "text/html;key=" + Wire.API_KEY).withBody("<p>"),
                json(200, "{\"data\":x" + Wire.API_KEY + "}"),
                json(200, "{\"errors\":[\"" + Wire.API_KEY + "\"]}"))) {
            answer(echo);
            withoutKey(assertThrows(UnexpectedResponseException.class, this::list));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "none", "", "*/*", ";", "nonsense", "/", "application/json; charset" })
    void aMediaTypeThatSaysNothingHidesNothing(String type) {
        answer(typed(200, type, PAGE));
        assertEquals("d", list().get(0).id());
        answer(typed(200, type, "<html>"));
        assertThrows(UnexpectedResponseException.class, this::list);
        answer(typed(400, type, ERROR));
        BadRequestException refused = assertThrows(BadRequestException.class, this::list);
        assertEquals("the name is taken", refused.errors().get(0).detail());
    }

    private static ResponseDefinitionBuilder typed(int status, String type, String body) {
        ResponseDefinitionBuilder answer = aResponse().withStatus(status).withBody(body);
        return type.equals("none") ? answer : answer.withHeader("Content-Type", type);
    }

    @ParameterizedTest
    @CsvSource({ "gzip,gzip", "GZIP,gzip", "x-gzip,gzip", "deflate,deflate", "deflate,bare", "'identity, gzip',gzip",
            "identity,none", "gzip,none" })
    void aCompressedAnswerIsRead(String header, String form) throws IOException {
        answer(json(200, null).withHeader("Content-Encoding", header).withBody(encoded(form, PAGE)));
        assertEquals("d", list().get(0).id());
        answer(json(400, null).withHeader("Content-Encoding", header).withBody(encoded(form, ERROR)));
        assertEquals("the name is taken", assertThrows(BadRequestException.class, this::list).errors().get(0).detail());
    }

    private static byte[] encoded(String form, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = switch (form) {
            case "gzip" -> new GZIPOutputStream(bytes);
            case "deflate" -> new DeflaterOutputStream(bytes);
            case "bare" -> new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
            default -> bytes;
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void whatCannotBeDecodedSaysSo() throws IOException {
        answer(json(200, PAGE).withHeader("Content-Encoding", "br"));
        assertTrue(assertThrows(UnexpectedResponseException.class, this::list).summary().contains("encoded as br"));
        byte[] whole = encoded("gzip", PAGE);
        answer(json(200, null).withHeader("Content-Encoding", "gzip").withBody(Arrays.copyOf(whole, whole.length / 2)));
        assertTrue(assertThrows(UnexpectedResponseException.class, this::list).summary().contains("gzip"));
        answer(json(400, ERROR).withHeader("Content-Encoding", "br"));
        assertThrows(BadRequestException.class, this::list);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\uFEFF" + ERROR, "[{\"detail\":\"the name is taken\"}]", "\uFEFF [\"the name is taken\", null]" })
    void errorsInOddFormsAreRead(String body) {
        answer(json(400, body));
        BadRequestException refused = assertThrows(BadRequestException.class, this::list);
        assertEquals(List.of("the name is taken"), refused.errors().stream().map(e -> e.message()).toList());
    }

    @Test
    void aHugeErrorIsCut() {
        answer(json(400, ERROR.replace("}]}", ",\"x\":\"") + "y".repeat(3 * 1024 * 1024) + "\"}]}"));
        assertEquals(8192, assertThrows(BadRequestException.class, this::list).body().orElseThrow().length());
    }

    @Test
    void errorsWithoutDataAreNoEmptyListing() {
        answer(json(200, ERROR));
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class, this::list);
        assertEquals("the name is taken", failure.errors().get(0).detail());
    }

    @Test
    void whatCannotBeWrittenIsNotSent() {
        List<NewRecord> records = List.of(NewRecord.of(Map.of("a", new Object())));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> llmobs.datasets().records("d").append(records));
        assertTrue(refused.getMessage().contains("records[0].input.a"), refused.getMessage());
        NewDataset dataset = NewDataset.named("n").withMetadata(Map.of("score", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> llmobs.datasets().create(dataset));
        assertThrows(IllegalArgumentException.class,
                () -> datasetsApi.createDataset("p", Document.of("datasets", dataset)).await().indefinitely());
        assertEquals(0, WIRE.count());
    }
}
