package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkus.test.QuarkusUnitTest;
import io.vertx.core.Vertx;

class BlockingOnTheEventLoopTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication();

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    Vertx vertx;

    @Test
    void everyBlockingCallSaysWhatToDo() throws Exception {
        List<Runnable> calls = List.of(
                () -> llmobs.datasets().create(NewDataset.named("x")),
                () -> llmobs.datasets().list().iterator().next(),
                () -> llmobs.datasets().list().pages().count(),
                () -> llmobs.datasets().list().firstPage(),
                () -> llmobs.datasets().export("d").toFile(Path.of("never")),
                () -> llmobs.datasets().export("d").toJsonLines(Path.of("never")),
                () -> llmobs.datasets().export("d").open(),
                () -> llmobs.datasets().export("d").rows());
        for (Runnable call : calls) {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            vertx.runOnContext(x -> {
                try {
                    call.run();
                    thrown.complete(null);
                } catch (Throwable t) {
                    thrown.complete(t);
                }
            });
            Throwable failure = thrown.get(10, TimeUnit.SECONDS);
            assertInstanceOf(IllegalStateException.class, failure);
            assertTrue(failure.getMessage().contains("@Blocking"), failure.getMessage());
            assertTrue(failure.getMessage().contains("ReactiveLlmObservability"), failure.getMessage());
        }
    }

    @Test
    void theReactiveTwinWorksThere() throws Exception {
        CompletableFuture<String> name = new CompletableFuture<>();
        vertx.runOnContext(x -> reactive.datasets().create(NewDataset.named("loop")).subscribe()
                .with(dataset -> name.complete(dataset.name()), name::completeExceptionally));
        assertEquals("loop", name.get(10, TimeUnit.SECONDS));
    }
}
