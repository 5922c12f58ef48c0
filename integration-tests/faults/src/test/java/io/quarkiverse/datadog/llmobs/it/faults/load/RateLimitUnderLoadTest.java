package io.quarkiverse.datadog.llmobs.it.faults.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;

/**
 * Many callers ask for more than a server admits. All of them are served in the end, and few are rejected on the way.
 */
@QuarkusTest
@WithTestResource(value = LimitedServer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class RateLimitUnderLoadTest {

    private static final int CALLERS = 50;
    private static final int CALLS = 12;

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    @LlmObservabilityClient("single")
    LlmObservability single;

    @Inject
    @LlmObservabilityClient("single")
    ReactiveLlmObservability reactiveSingle;

    LimitedServer server;

    /** Each connection may be sending one request when the limit is reached; later calls wait. */
    @ParameterizedTest(name = "the remaining number is sent: {0}")
    @ValueSource(booleans = { false, true })
    void onlyRequestsInProgressAreRejected(boolean tellsWhatRemains) {
        server.reset(tellsWhatRemains);
        callAll(llmobs, reactive);
        print(LimitedServer.CONNECTIONS, tellsWhatRemains);
        int atMost = server.periods() * LimitedServer.CONNECTIONS;
        assertTrue(server.rejected() <= atMost, () -> server.rejected() + " in " + server.periods() + " periods");
    }

    /** The response to the last admitted request reports the limit before the next one is sent. */
    @Test
    void noRequestIsRejectedWhenRequestsAreSentOneAtATime() {
        server.reset(true);
        callAll(single, reactiveSingle);
        print(1, true);
        assertEquals(0, server.rejected());
    }

    private void print(int connections, boolean tellsWhatRemains) {
        System.out.printf("RATE LIMIT connections %d calls %d periods %d rejected %d, the remaining number is sent: %s%n",
                connections,
                CALLERS * CALLS, server.periods(), server.rejected(), tellsWhatRemains);
    }

    private static void callAll(LlmObservability llmobs, ReactiveLlmObservability reactive) {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS / 2);
        List<CompletableFuture<?>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS / 2; i++) {
            callers.add(CompletableFuture.runAsync(() -> call(llmobs), threads));
            callers.add(callReactively(reactive));
        }
        callers.forEach(CompletableFuture::join);
        threads.shutdown();
    }

    private static void call(LlmObservability llmobs) {
        for (int i = 0; i < CALLS; i++) {
            llmobs.datasets("p").list().firstPage();
        }
    }

    private static CompletableFuture<?> callReactively(ReactiveLlmObservability reactive) {
        return Multi.createFrom().range(0, CALLS)
                .onItem().transformToUniAndConcatenate(i -> reactive.datasets("p").list().firstPage())
                .collect().last().subscribeAsCompletionStage();
    }
}
