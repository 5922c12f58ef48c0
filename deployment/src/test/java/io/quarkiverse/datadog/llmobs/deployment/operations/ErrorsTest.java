package io.quarkiverse.datadog.llmobs.deployment.operations;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.http.Fault;

import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.ConflictException;
import io.quarkiverse.datadog.llmobs.error.ForbiddenException;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.testkit.cases.EachOperation;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.ResultShape.Kind;
import io.quarkiverse.datadog.llmobs.testkit.operation.TestedStyles;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Each operation fails with the exception that belongs to the status, through each API.
 */
class ErrorsTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.retry.enabled", "false");

    @EachOperation
    void eachStatusHasItsException(String operationId) {
        Map<Integer, Class<? extends LlmObservabilityException>> types = Map.ofEntries(
                Map.entry(203, UnexpectedResponseException.class), Map.entry(206, UnexpectedResponseException.class),
                Map.entry(400, BadRequestException.class), Map.entry(401, UnauthenticatedException.class),
                Map.entry(403, ForbiddenException.class), Map.entry(404, NotFoundException.class),
                Map.entry(409, ConflictException.class), Map.entry(413, LlmObservabilityException.class),
                Map.entry(422, BadRequestException.class), Map.entry(429, RateLimitedException.class),
                Map.entry(500, ServerException.class), Map.entry(501, ServerException.class),
                Map.entry(503, ServerException.class));
        types.forEach((status, type) -> {
            if (status == 206 && OperationCases.of(operationId).hasPartialPages()) {
                return;
            }
            for (ApiStyle style : TestedStyles.of(operationId, status)) {
                WIRE.respond(Wire.json(status, """
                        {"errors": [{"title": "Generic Error", "detail": "no such luck"}]}"""));
                LlmObservabilityException failure = assertFails(operationId, style);
                assertEquals(type, failure.getClass(), style::name);
                assertEquals(operationId + ": status " + status + ": no such luck", failure.getMessage(), style::name);
                assertEquals(status, failure.status().orElseThrow(), style::name);
            }
        });
    }

    @EachOperation
    void theStackTraceOfABlockingCallShowsTheCaller(String operationId) {
        if (OperationCases.of(operationId).shape().kind() != Kind.STREAM) {
            WIRE.respond(Wire.json(400, ""));
            LlmObservabilityException failure = assertFails(operationId, ApiStyle.BLOCKING);
            assertTrue(Stream.of(failure.getStackTrace()).map(StackTraceElement::getClassName)
                    .anyMatch(OperationCase.class.getName()::equals), () -> "no caller in " + failure);
        }
    }

    @EachOperation
    void errorBodiesOfAnyFormAreRead(String operationId) {
        List<String> bodies = List.of("", " ", "<html><body>Bad gateway</body></html>", "{", "[]", "null", "\u0000", """
                "text\"""", """
                {"errors": null}""", """
                {"errors": "text"}""", """
                {"errors": {}}""", """
                {"errors": [[]]}""", """
                {"errors": [{"source": [], "meta": 1}]}""");
        for (int i = 0; i < bodies.size(); i++) {
            for (ApiStyle style : TestedStyles.of(operationId, i)) {
                WIRE.respond(aResponse().withStatus(502).withBody(bodies.get(i)));
                LlmObservabilityException failure = assertFails(operationId, style);
                assertEquals(ServerException.class, failure.getClass(), style::name);
                assertTrue(failure.getMessage().startsWith(operationId + ": status 502"), failure.getMessage());
            }
        }
    }

    @EachOperation
    void redirectsAreNotFollowed(String operationId) {
        for (int status : new int[] { 301, 302, 303, 307, 308 }) {
            for (ApiStyle style : TestedStyles.of(operationId, status)) {
                WIRE.respond(aResponse().withStatus(status).withHeader("Location", WIRE.url() + "/elsewhere"));
                LlmObservabilityException failure = assertFails(operationId, style);
                assertTrue(failure.getMessage().contains("redirect"), failure.getMessage());
                assertEquals(1, WIRE.count(), style::name);
            }
        }
    }

    @EachOperation
    void aBrokenConnectionIsATransportFailure(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        for (Fault fault : List.of(Fault.CONNECTION_RESET_BY_PEER, Fault.EMPTY_RESPONSE, Fault.RANDOM_DATA_THEN_CLOSE,
                Fault.MALFORMED_RESPONSE_CHUNK)) {
            for (ApiStyle style : ApiStyle.values()) {
                WIRE.respond(Wire.of(operation.response()).withFault(fault));
                if (fault == Fault.MALFORMED_RESPONSE_CHUNK && style == ApiStyle.RAW
                        && operation.shape().kind() == Kind.STREAM) {
                    // the caller has the stream already, which fails like any other stream
                    assertThrows(UncheckedIOException.class, () -> operation.call(Client.ofApplication(), style));
                    continue;
                }
                LlmObservabilityException failure = assertFails(operationId, style);
                assertEquals(TransportException.class, failure.getClass(), () -> style + " with " + fault);
                assertFalse(failure.status().isPresent(), style::name);
            }
        }
    }

    private static LlmObservabilityException assertFails(String operationId, ApiStyle style) {
        OperationCase operation = OperationCases.of(operationId);
        LlmObservabilityException failure = assertThrows(LlmObservabilityException.class,
                () -> operation.call(Client.ofApplication(), style), style::name);
        assertEquals(operationId, failure.operation().orElseThrow(), style::name);
        return failure;
    }
}
