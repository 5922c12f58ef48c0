package io.quarkiverse.datadog.llmobs.deployment.operations;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.testkit.cases.EachOperation;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.TestedStyles;
import io.quarkus.test.QuarkusUnitTest;

/**
 * An operation is retried as its retry safety allows, through each API.
 */
class RetriesTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.retry.initial-delay", "1ms")
            .overrideConfigKey("quarkus.datadog-llmobs.retry.max-delay", "1ms")
            .overrideConfigKey("quarkus.datadog-llmobs.retry.max-server-delay", "50ms");

    @EachOperation
    void aServerErrorIsRetriedUnlessTheRequestMayHaveBeenCarriedOut(String operationId) {
        for (int status : new int[] { 500, 502, 503, 504 }) {
            assertRetriedIfAllowed(operationId, TestedStyles.of(operationId, status), Wire.json(status, ""),
                    ServerException.class);
        }
    }

    @EachOperation
    void aBrokenConnectionIsRetriedUnlessTheRequestMayHaveBeenCarriedOut(String operationId) {
        assertRetriedIfAllowed(operationId, List.of(ApiStyle.values()), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                TransportException.class);
    }

    private static void assertRetriedIfAllowed(String operationId, List<ApiStyle> styles, ResponseDefinitionBuilder broken,
            Class<? extends LlmObservabilityException> failure) {
        OperationCase operation = OperationCases.of(operationId);
        for (ApiStyle style : styles) {
            WIRE.respond(broken, broken, Wire.of(operation.response()));
            if (operation.isRetried()) {
                assertEquals(operation.result(), operation.call(Client.ofApplication(), style), style::name);
                assertEquals(3, WIRE.count(), style::name);
            } else {
                assertEquals(1, assertThrows(failure, () -> operation.call(Client.ofApplication(), style)).attempts());
                assertEquals(1, WIRE.count(), style::name);
            }
        }
    }

    @EachOperation
    void everyOperationIsRetriedAfterTheRateLimit(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        for (ApiStyle style : ApiStyle.values()) {
            ResponseDefinitionBuilder limited = Wire.json(429, """
                    {"errors": ["Rate limit"]}""").withHeader("x-ratelimit-reset", "0");
            WIRE.respond(limited, limited, Wire.of(operation.response()));
            assertEquals(operation.result(), operation.call(Client.ofApplication(), style), style::name);
            assertEquals(3, WIRE.count(), style::name);
        }
    }

    @EachOperation
    void aRejectedRequestIsNotRetried(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        for (int status : new int[] { 400, 401, 403, 404, 409, 413, 422, 501 }) {
            for (ApiStyle style : TestedStyles.of(operationId, status)) {
                WIRE.respond(Wire.json(status, ""));
                LlmObservabilityException rejected = assertThrows(LlmObservabilityException.class,
                        () -> operation.call(Client.ofApplication(), style));
                assertEquals(1, rejected.attempts(), style::name);
                assertEquals(1, WIRE.count(), style::name);
            }
        }
    }
}
