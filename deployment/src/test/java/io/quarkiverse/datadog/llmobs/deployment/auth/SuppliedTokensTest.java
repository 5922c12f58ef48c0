package io.quarkiverse.datadog.llmobs.deployment.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.project.ProjectQuery;
import io.quarkiverse.datadog.llmobs.testkit.cases.EachOperation;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.TestedStyles;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/**
 * A bean of the application supplies a token for each request, which then has no keys.
 */
class SuppliedTokensTest {

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.c7e19a3f5b0d86e2417f9cb3d5a8062e.k3J9xQ2vT7bN1mZ8";

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .withApplicationRoot(jar -> jar.addClasses(Wire.class, TokenSource.class))
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "")
            .overrideConfigKey("quarkus.datadog-llmobs.read-timeout", "1s");

    @Inject
    LlmObservability llmobs;

    @Inject
    TokenSource tokens;

    @BeforeEach
    void reset() {
        tokens.supply(() -> Uni.createFrom().item(TOKEN));
    }

    @EachOperation
    void eachOperationSendsIt(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        // the intake takes no token
        assumeFalse(operation.isIntake());
        for (ApiStyle style : TestedStyles.of(operationId, 0)) {
            WIRE.respond(Wire.of(operation.response()));
            assertEquals(operation.result(), operation.call(Client.ofApplication(), style), style::name);
            LoggedRequest request = WIRE.requests().get(0);
            assertEquals("Bearer " + TOKEN, request.getHeader("Authorization"), style::name);
            assertNull(request.getHeader("DD-API-KEY"), style::name);
            assertNull(request.getHeader("DD-APPLICATION-KEY"), style::name);
        }
        assertEquals(TestedStyles.of(operationId, 0).size(), tokens.asked());
    }

    @Test
    void itIsAskedForEachAttempt() {
        AtomicInteger number = new AtomicInteger();
        tokens.supply(() -> Uni.createFrom().item(() -> "token-" + number.incrementAndGet()));
        WIRE.respond(Wire.json(503, ""), Wire.page("next", "a"), Wire.page("", "b"));
        assertEquals(2, llmobs.datasets().list().stream().count());
        assertEquals(List.of("Bearer token-1", "Bearer token-2", "Bearer token-3"),
                WIRE.requests().stream().map(request -> request.getHeader("Authorization")).sorted().toList());
        assertEquals(3, tokens.asked());
    }

    @Test
    void concurrentCallsDoNotMixTheirTokens() throws Exception {
        AtomicInteger number = new AtomicInteger();
        // slow and in any order: many requests are on their way with a token of their own
        tokens.supply(() -> {
            int own = number.incrementAndGet();
            return Uni.createFrom().item("token-" + own).onItem().delayIt().by(Duration.ofMillis(own % 7 * 5 + 1));
        });
        WIRE.respond(Wire.page("", "p").withFixedDelay(20));
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            List<Future<Long>> calls = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String name = "name-" + i;
                calls.add(callers.submit(() -> llmobs.projects().list(ProjectQuery.named(name)).stream().count()));
            }
            for (Future<Long> call : calls) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
        }
        Set<String> sent = new HashSet<>();
        WIRE.requests().forEach(request -> assertTrue(sent.add(request.getHeader("Authorization")), "sent twice"));
        assertEquals(100, sent.size());
        assertFalse(sent.contains(null));
    }

    @Test
    void aTokenMayComeFromAnyThread() {
        tokens.supply(() -> Uni.createFrom().emitter(emitter -> new Thread(() -> emitter.complete(TOKEN)).start()));
        for (ApiStyle style : ApiStyle.values()) {
            WIRE.respond(Wire.page("", "d"));
            llmobs.datasets().list().firstPage();
            assertEquals("Bearer " + TOKEN, WIRE.requests().get(0).getHeader("Authorization"), style::name);
        }
    }

    @Test
    void withoutATokenNothingIsSent() {
        List<Supplier<Uni<String>>> none = List.of(() -> Uni.createFrom().nullItem(), () -> Uni.createFrom().item(" "),
                () -> Uni.createFrom().item("a b"), () -> Uni.createFrom().failure(new IllegalStateException("no session")),
                () -> Uni.createFrom().failure(new IOException("refused")), () -> null, () -> {
                    throw new IllegalStateException("no session");
                }, () -> Uni.createFrom().nothing());
        WIRE.respond(Wire.page(""));
        for (Supplier<Uni<String>> supplier : none) {
            tokens.supply(supplier);
            for (Runnable call : List.<Runnable> of(() -> llmobs.datasets().list().firstPage(),
                    () -> llmobs.datasets().export("d").version(1).open())) {
                UnauthenticatedException failure = assertThrows(UnauthenticatedException.class, call::run);
                assertTrue(failure.getMessage().contains("the bean that supplies access tokens (TokenSource"),
                        failure.getMessage());
                assertTrue(failure.status().isEmpty());
                assertFalse(failure.getMessage().contains("a b"), failure.getMessage());
            }
            assertEquals(2, tokens.asked(), "it is not retried");
        }
        assertEquals(0, WIRE.count());
    }

    @Test
    void failuresShowNoToken() {
        WIRE.respond(Wire.json(401, """
                {"errors": ["invalid token %s"]}""".formatted(TOKEN)));
        LlmObservabilityException failure = assertThrows(UnauthenticatedException.class,
                () -> llmobs.datasets().list().firstPage());
        assertEquals("ListLLMObsDatasets: status 401: invalid token *** (2 attempts, waited 0 ms)", failure.getMessage());
        WIRE.respond(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        failure = assertThrows(LlmObservabilityException.class, () -> llmobs.datasets().list().firstPage());
        assertFalse(failure.toString().contains("eyJ"), failure.toString());
    }
}
