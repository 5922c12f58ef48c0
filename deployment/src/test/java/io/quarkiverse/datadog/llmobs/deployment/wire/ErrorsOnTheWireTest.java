package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.github.tomakehurst.wiremock.http.Fault;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.ForbiddenException;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What the server says is what the caller gets to know, whatever form it is said in.
 */
class ErrorsOnTheWireTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.retry.enabled", "false");

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    @RestClient
    DatasetsApi datasetsApi;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    static Stream<Arguments> statuses() {
        return Stream.of(Arguments.of(203, "UnexpectedResponseException"), Arguments.of(206, "UnexpectedResponseException"),
                Arguments.of(400, "BadRequestException"), Arguments.of(401, "UnauthenticatedException"),
                Arguments.of(403, "ForbiddenException"), Arguments.of(404, "NotFoundException"),
                Arguments.of(409, "ConflictException"), Arguments.of(413, "LlmObservabilityException"),
                Arguments.of(422, "BadRequestException"), Arguments.of(429, "RateLimitedException"),
                Arguments.of(500, "ServerException"), Arguments.of(501, "ServerException"),
                Arguments.of(503, "ServerException"));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void eachStatusHasItsTypeInBothTwinsAndInTheRawInterface(int status, String type) {
        WIRE.stubFor(any(anyUrl())
                .willReturn(json(status, "{\"errors\":[{\"title\":\"Generic Error\",\"detail\":\"no such luck\"}]}")));
        LlmObservabilityException blocking = assertThrows(LlmObservabilityException.class,
                () -> llmobs.datasets().create(NewDataset.named("x")));
        LlmObservabilityException twin = assertThrows(LlmObservabilityException.class,
                () -> reactive.datasets().create(NewDataset.named("x")).await().indefinitely());
        LlmObservabilityException raw = assertThrows(LlmObservabilityException.class,
                () -> datasetsApi.listDatasets("p", null, null, null, null).await().indefinitely());
        assertEquals(type, blocking.getClass().getSimpleName());
        assertEquals(type, twin.getClass().getSimpleName());
        assertEquals(type, raw.getClass().getSimpleName());
        assertEquals("CreateLLMObsDataset: status " + status + ": no such luck", blocking.getMessage());
        assertEquals("ListLLMObsDatasets", raw.operation().orElseThrow());
        assertEquals(status, blocking.status().orElseThrow());
        assertTrue(Stream.of(blocking.getStackTrace()).anyMatch(frame -> frame.getClassName().equals(getClass().getName())),
                "the stack shows the caller");
    }

    @Test
    void everyMemberOfAnErrorIsKept() {
        WIRE.stubFor(any(anyUrl()).willReturn(json(400, """
                {"errors":[{"status":"400","title":"Bad","detail":"wrong","code":7,
                "source":{"pointer":"/data","parameter":"filter[x]","header":"h"},"meta":{"k":[1]}},"plain",null,5]}""")));
        BadRequestException failure = assertThrows(BadRequestException.class,
                () -> llmobs.datasets().list().firstPage());
        ApiError first = failure.errors().get(0);
        assertEquals(new ApiError.Source("/data", "filter[x]", "h"), first.source());
        assertEquals("400", first.status());
        assertEquals(List.of(1), first.meta().get("k"));
        assertEquals(7, first.meta().get("code"));
        assertEquals("plain", failure.errors().get(1).detail());
        assertEquals(3, failure.errors().size(), "a null says nothing");
        assertTrue(failure.getMessage().contains("wrong; plain"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "<html><body>Bad gateway</body></html>", "{", "[]", "null", "\"text\"",
            "{\"errors\":null}",
            "{\"errors\":\"text\"}", "{\"errors\":{}}", "{\"errors\":[[]]}", "\u0000",
            "{\"errors\":[{\"source\":[],\"meta\":1}]}" })
    void bodiesOfAnyFormSurvive(String body) {
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(502).withBody(body)));
        ServerException failure = assertThrows(ServerException.class, () -> llmobs.datasets().list().firstPage());
        assertTrue(failure.getMessage().startsWith("ListLLMObsDatasets: status 502"), failure.getMessage());
        ServerException raw = assertThrows(ServerException.class,
                () -> datasetsApi.exportDataset("p", "d", null, null).await().indefinitely());
        assertEquals(502, raw.status().orElseThrow());
    }

    @Test
    void aHugeBodyIsCutInTheException() {
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500).withBody("x".repeat(5_000_000))));
        ServerException failure = assertThrows(ServerException.class, () -> llmobs.datasets().list().firstPage());
        assertEquals(8192, failure.body().orElseThrow().length());
        assertTrue(failure.getMessage().length() < 500, "the message stays readable");
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void redirectsAreNotFollowedWithKeys(int status) {
        WIRE.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(status).withHeader("Location", WIRE.url() + "/elsewhere")));
        LlmObservabilityException failure = assertThrows(LlmObservabilityException.class,
                () -> llmobs.datasets().list().firstPage());
        assertTrue(failure.getMessage().contains("redirect"), failure.getMessage());
        assertThrows(LlmObservabilityException.class,
                () -> datasetsApi.exportDataset("p", "d", null, null).await().indefinitely());
        assertEquals(2, WIRE.count());
    }

    @ParameterizedTest
    @ValueSource(strings = { "CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE",
            "MALFORMED_RESPONSE_CHUNK" })
    void aBrokenConnectionIsATransportFailure(String fault) {
        WIRE.stubFor(any(anyUrl()).willReturn(page("", "d").withFault(Fault.valueOf(fault))));
        LlmObservabilityException failure = assertThrows(LlmObservabilityException.class,
                () -> llmobs.datasets().list().firstPage());
        assertInstanceOf(TransportException.class, failure);
        assertFalse(failure.status().isPresent());
        assertEquals("ListLLMObsDatasets", failure.operation().orElseThrow());
    }

    @Test
    void echoedKeysAreBlankedOut() {
        WIRE.stubFor(any(anyUrl()).willReturn(json(403, "{\"errors\":[{\"detail\":\"key " + Wire.API_KEY + " and "
                + Wire.APPLICATION_KEY + " are no good\",\"meta\":{\"k\":\"" + Wire.API_KEY + "\"}}]}")));
        ForbiddenException failure = assertThrows(ForbiddenException.class, () -> llmobs.datasets().list().firstPage());
        String everything = failure + "" + failure.failure() + failure.errors() + failure.body();
        assertFalse(everything.contains(Wire.API_KEY.substring(0, 16)), everything);
        assertFalse(everything.contains(Wire.APPLICATION_KEY.substring(0, 16)), everything);
        assertEquals(Map.of("k", "***"), failure.errors().get(0).meta());
    }
}
