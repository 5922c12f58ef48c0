package io.quarkiverse.datadog.llmobs.deployment.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.testkit.cases.EachOperation;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.TestedStyles;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/**
 * A request with a token that the server rejects is repeated once with another one.
 */
class RejectedTokensTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .withApplicationRoot(jar -> jar.addClasses(Wire.class, TokenSource.class))
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "")
            // a second wait would exceed the test
            .overrideConfigKey("quarkus.datadog-llmobs.retry.initial-delay", "1h")
            .overrideConfigKey("quarkus.datadog-llmobs.retry.max-delay", "1h");

    @Inject
    LlmObservability llmobs;

    @Inject
    TokenSource tokens;

    @BeforeEach
    void numberTokens() {
        AtomicInteger number = new AtomicInteger();
        tokens.supply(() -> Uni.createFrom().item(() -> "token-" + number.incrementAndGet()));
    }

    private static ResponseDefinitionBuilder unauthorized() {
        return Wire.json(401, """
                {"errors": ["Unauthorized"]}""").withHeader("Content-Type", "application/json");
    }

    private static List<String> sent() {
        return WIRE.requests().stream().map(request -> request.getHeader("Authorization")).sorted().toList();
    }

    @EachOperation
    void eachOperationIsRepeatedAtOnceWithAnotherToken(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        // the intake takes no token
        assumeFalse(operation.isIntake());
        for (ApiStyle style : TestedStyles.of(operationId, 0)) {
            numberTokens();
            WIRE.respond(unauthorized(), Wire.of(operation.response()));
            assertEquals(operation.result(), operation.call(Client.ofApplication(), style), style::name);
            assertEquals(List.of("Bearer token-1", "Bearer token-2"), sent(), style::name);
            assertEquals(List.of("token-1"), tokens.rejections(), style::name);
        }
    }

    @Test
    void theSecondRejectionEndsTheCall() {
        WIRE.respond(unauthorized());
        for (Runnable call : List.<Runnable> of(() -> llmobs.datasets().create(NewDataset.named("d")),
                () -> llmobs.datasets().export("d").version(1).open())) {
            numberTokens();
            WIRE.respond(unauthorized());
            UnauthenticatedException failure = assertThrows(UnauthenticatedException.class, call::run);
            assertEquals(401, failure.status().orElseThrow());
            assertEquals(2, failure.attempts());
            assertEquals(List.of("Bearer token-1", "Bearer token-2"), sent());
            assertEquals(List.of("token-1", "token-2"), tokens.rejections());
        }
    }

    @Test
    void withoutAnotherTokenTheCallFails() {
        tokens.onRejection(() -> tokens.supply(() -> Uni.createFrom().failure(new IllegalStateException("logged out"))));
        WIRE.respond(unauthorized());
        UnauthenticatedException failure = assertThrows(UnauthenticatedException.class,
                () -> llmobs.datasets().list().firstPage());
        assertEquals(1, failure.attempts());
        assertFalse(failure.status().isPresent());
        assertEquals(1, WIRE.count());
    }

    @Test
    void whatTheRejectionThrowsIsIgnored() {
        tokens.onRejection(() -> {
            throw new IllegalStateException("not now");
        });
        WIRE.respond(unauthorized(), Wire.page("", "a"));
        assertEquals(1, llmobs.datasets().list().stream().count());
    }

    @Test
    void missingPermissionsAreNoRejection() {
        WIRE.respond(Wire.json(403, ""));
        assertThrows(RuntimeException.class, () -> llmobs.datasets().list().firstPage());
        assertEquals(1, WIRE.count());
        assertEquals(List.of(), tokens.rejections());
    }
}
