package io.quarkiverse.datadog.llmobs.deployment.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.rest.PromptsApi;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkus.test.QuarkusUnitTest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/**
 * Callers on several event loops wait for one request, and each continues on its own one.
 */
class PromptsOnTheEventLoopTest {

    private static final String READ = OperationCase.idOf(PromptsApi.class, api -> api.getPrompt(null, null));
    private static final EmulatorAddress ADDRESS = new EmulatorAddress("loop.emulator");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(application -> application.addClass(EmulatorAddress.class))
            .setBeforeAllCustomizer(ADDRESS::choose)
            .setAfterAllCustomizer(ADDRESS::forget)
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "${loop.emulator}")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k");

    private record Received(String text, Thread caller, Thread receiver) {
    }

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    LlmObservability llmobs;

    @Inject
    Vertx vertx;

    @Test
    void eachCallerContinuesOnItsEventLoop() throws Exception {
        try (LlmObservabilityEmulator emulator = ADDRESS.start()) {
            llmobs.prompts().create(NewPrompt.of("greeting", "Hello {{name}}"));
            emulator.faults().on(READ, Fault.delay(Duration.ofMillis(300)).times(1));
            List<CompletableFuture<Received>> callers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                callers.add(onNewContext());
            }
            for (CompletableFuture<Received> caller : callers) {
                assertReceived(caller.get(10, TimeUnit.SECONDS));
            }
            assertReceived(onNewContext().get(10, TimeUnit.SECONDS));
            assertEquals("Hello Ada", llmobs.managedPrompts().get("greeting").renderText(Map.of("name", "Ada")));
            assertEquals(1, emulator.requestCount(READ));
        }
    }

    private static void assertReceived(Received received) {
        assertEquals("Hello Ada", received.text());
        assertEquals(received.caller(), received.receiver());
    }

    private CompletableFuture<Received> onNewContext() {
        CompletableFuture<Received> received = new CompletableFuture<>();
        Context context = ((VertxInternal) vertx).createEventLoopContext();
        context.runOnContext(nothing -> {
            Thread caller = Thread.currentThread();
            reactive.managedPrompts().get("greeting").subscribe().with(
                    prompt -> received.complete(new Received(prompt.renderText(Map.of("name", "Ada")), caller,
                            Thread.currentThread())),
                    received::completeExceptionally);
        });
        return received;
    }

    @Test
    void theBlockingTwinSaysWhatToDoThere() throws Exception {
        CompletableFuture<String> message = new CompletableFuture<>();
        vertx.runOnContext(nothing -> {
            try {
                message.complete(llmobs.managedPrompts().get("greeting").toString());
            } catch (IllegalStateException e) {
                message.complete(e.getMessage());
            }
        });
        assertTrue(message.get(10, TimeUnit.SECONDS).contains("ReactiveLlmObservability"), message.join());
    }
}
