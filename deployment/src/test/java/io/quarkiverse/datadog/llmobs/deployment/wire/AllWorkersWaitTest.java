package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * When every worker thread of the application waits for a call, no worker thread is free to make the next attempt or to detect
 * a timeout.
 */
class AllWorkersWaitTest {

    private static final int WORKERS = 4;

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.thread-pool.max-threads", String.valueOf(WORKERS));

    @Inject
    LlmObservability llmobs;

    @Inject
    ExecutorService workers;

    @Inject
    Vertx vertx;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    @Test
    void theResponseIsRead() throws Exception {
        WIRE.stubFor(any(anyUrl()).willReturn(page("", "d")));
        byAllWorkers(() -> assertEquals(1, llmobs.datasets().list().firstPage().items().size()));
        assertEquals(WORKERS, WIRE.count());
    }

    @Test
    void theNextAttemptIsMade() throws Exception {
        WIRE.stubFor(any(anyUrl()).willReturn(json(503, "")));
        byAllWorkers(() -> assertEquals(3,
                assertThrows(ServerException.class, () -> llmobs.datasets().list().firstPage()).attempts()));
        assertEquals(WORKERS * 3, WIRE.count());
    }

    @Test
    void theNextAttemptIsMadeForCallersInAVertxContext() throws Exception {
        WIRE.stubFor(any(anyUrl()).willReturn(json(503, "")));
        CountDownLatch all = new CountDownLatch(WORKERS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            Context request = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            running.add(request.executeBlocking(() -> {
                all.countDown();
                all.await();
                return assertThrows(ServerException.class, () -> llmobs.datasets().list().firstPage()).attempts();
            }, false).toCompletionStage().toCompletableFuture());
        }
        for (Future<?> one : running) {
            assertEquals(3, one.get(30, TimeUnit.SECONDS));
        }
        assertEquals(WORKERS * 3, WIRE.count());
    }

    @Test
    void theFileIsWritten(@TempDir Path folder) throws Exception {
        WIRE.stubFor(any(anyUrl()).willReturn(page("", "d")));
        WIRE.stubFor(any(urlPathMatching(".*/export"))
                .willReturn(aResponse().withHeader("Content-Type", "text/csv").withBody("id,input\nr,q\n")));
        AtomicInteger files = new AtomicInteger();
        byAllWorkers(() -> {
            Path file = folder.resolve("export" + files.incrementAndGet());
            assertEquals(1, llmobs.datasets().export("d").toFile(file).rows());
            assertEquals(1, llmobs.datasets().export("d").toJsonLines(file).rows());
        });
    }

    @Test
    void theRecordsAreImported(@TempDir Path folder) throws Exception {
        WIRE.respond(json(200, """
                {"data": [{"id": "r", "type": "datasets", "attributes": {"input": "q"}}]}"""));
        Path file = Files.writeString(folder.resolve("import.csv"), "input\nq\n");
        byAllWorkers(() -> assertEquals(1, llmobs.datasets().importInto("d").fromCsv(file).records()));
    }

    /** Blocks all worker threads, each until its own call is done. */
    private void byAllWorkers(Executable work) throws Exception {
        CountDownLatch all = new CountDownLatch(WORKERS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            running.add(workers.submit(() -> {
                all.countDown();
                all.await();
                try {
                    work.execute();
                } catch (Throwable e) {
                    throw new ExecutionException(e);
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get(30, TimeUnit.SECONDS);
        }
    }
}
