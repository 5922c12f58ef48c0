package io.quarkiverse.datadog.llmobs.deployment.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.testkit.cases.EachOperation;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Each operation sends the configured access token in place of the keys.
 */
class AccessTokenTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "")
            .overrideConfigKey("quarkus.datadog-llmobs.access-token", "configured-token");

    @Inject
    LlmObservability llmobs;

    @EachOperation
    void eachOperationSendsIt(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        for (ApiStyle style : ApiStyle.values()) {
            WIRE.respond(Wire.of(operation.response()));
            if (operation.isIntake()) {
                String message = assertThrows(IllegalStateException.class,
                        () -> operation.call(Client.ofApplication(), style), style::name).getMessage();
                assertTrue(message.contains("takes an API key") && message.contains("quarkus.datadog-llmobs.api-key"), message);
                assertEquals(0, WIRE.count(), style::name);
                continue;
            }
            assertEquals(operation.result(), operation.call(Client.ofApplication(), style), style::name);
            LoggedRequest request = WIRE.requests().get(0);
            assertEquals("Bearer configured-token", request.getHeader("Authorization"), style::name);
            assertNull(request.getHeader("DD-API-KEY"), style::name);
            assertNull(request.getHeader("DD-APPLICATION-KEY"), style::name);
        }
    }

    @Test
    void aRejectedTokenIsNotSentAgain() {
        for (Runnable call : List.<Runnable> of(() -> llmobs.datasets().list().firstPage(),
                () -> llmobs.datasets().export("d").version(1).open())) {
            WIRE.respond(Wire.json(401, ""));
            assertEquals(1, assertThrows(UnauthenticatedException.class, call::run).attempts());
            assertEquals(1, WIRE.count());
        }
    }
}
