package io.quarkiverse.datadog.llmobs.it.faults.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * More exports than connections: the others wait for a permit, even if the open ones are read slowly.
 */
@QuarkusTest
@WithTestResource(value = OpenEndedServer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class WaitingExportsTest {

    private static final int CONNECTIONS = 2;
    private static final int CONSUMERS = 5;

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("hasty")
    LlmObservability hasty;

    @Inject
    @RestClient
    @LlmObservabilityClient("hasty")
    DatasetsApi hastyRaw;

    @Inject
    @RestClient
    DatasetsApi raw;

    OpenEndedServer server;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Semaphore opened = new Semaphore(0);
    private final CountDownLatch readOn = new CountDownLatch(1);

    @Test
    void exportsThatWaitForSlowConsumersSucceedInTurn() throws Exception {
        int before = server.exports.get();
        List<CompletableFuture<Long>> consumers = new ArrayList<>();
        for (int i = 0; i < CONSUMERS; i++) {
            consumers.add(CompletableFuture.supplyAsync(this::readSlowly, threads));
        }
        assertTrue(opened.tryAcquire(CONNECTIONS, 30, TimeUnit.SECONDS));
        // in this time, an export that waited for a connection would exceed the read timeout in all of its attempts
        CompletableFuture<?> first = CompletableFuture.anyOf(consumers.toArray(CompletableFuture[]::new));
        assertThrows(TimeoutException.class,
                () -> first.get(3 * OpenEndedServer.READ_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        assertEquals(before + CONNECTIONS, server.exports.get());

        server.goOn.countDown();
        readOn.countDown();
        for (CompletableFuture<Long> consumer : consumers) {
            assertEquals(2, consumer.get(30, TimeUnit.SECONDS));
        }
        assertEquals(before + CONSUMERS, server.exports.get());
        threads.shutdown();
    }

    private long readSlowly() {
        try (Stream<ExportRow> rows = llmobs.datasets().export("d").version(1).rows()) {
            Iterator<ExportRow> iterator = rows.iterator();
            long number = iterator.next().number();
            opened.release();
            readOn.await();
            while (iterator.hasNext()) {
                number = iterator.next().number();
            }
            return number;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anExportForWhichNoConnectionIsFreeInTimeIsNotSent() throws Exception {
        int before = server.exports.get();
        try (InputStream body = hasty.datasets().export("endless").version(1).open()) {
            TransportException failure = assertThrows(TransportException.class,
                    () -> hasty.datasets().export("endless").version(1).open());
            assertEquals(
                    "because max-connections=1 exports are open; the request was not sent: close streams of exports as soon"
                            + " as they are read, or raise quarkus.datadog-llmobs.\"hasty\".max-connections",
                    reason(failure));
            assertEquals(0, failure.attempts());
        }
        assertEquals(before + 1, server.exports.get());
    }

    private static String reason(TransportException failure) {
        String[] parts = failure.summary().split(", ", 2);
        assertTrue(parts[0].matches("no connection was free for \\d+ m?s"), failure.summary());
        return parts[1];
    }

    @Test
    void aRawExportHoldsAConnectionOfTheCallsUntilItIsClosed() throws Exception {
        int before = server.calls.get();
        try (InputStream body = hastyRaw.exportDataset("p", "endless", null, null).await().indefinitely()) {
            assertEquals('i', body.read());
            TransportException failure = assertThrows(TransportException.class, () -> hasty.datasets().get("d"));
            assertEquals("because max-connections=1 calls are in progress; the request was not sent: make fewer calls at once,"
                    + " close response streams of MicroProfile interfaces as soon as they are read, or raise"
                    + " quarkus.datadog-llmobs.\"hasty\".max-connections", reason(failure));
            assertEquals(0, failure.attempts());
        }
        assertEquals(before, server.calls.get());
        CompletableFuture<?> next = CompletableFuture.runAsync(() -> hasty.datasets().get("d"), threads);
        next.get(30, TimeUnit.SECONDS);
        assertEquals(before + 1, server.calls.get());
    }

    @ParameterizedTest
    @ValueSource(strings = { "endless", "small" })
    void aRawExportThatIsNeverClosedReleasesItsPermitWithItsConnection(String dataset) {
        InputStream abandoned = hastyRaw.exportDataset("p", dataset, null, null).await().indefinitely();
        assertNotNull(abandoned);
        // the connection is closed when nothing was read for a while
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!isServed()) {
            assertTrue(System.nanoTime() < end, "no permit was released");
        }
    }

    /** Each call that is not served waits for a permit for a while. */
    private boolean isServed() {
        try {
            hasty.datasets().get("d");
            return true;
        } catch (TransportException e) {
            return false;
        }
    }

    @Test
    void closingARawExportThatHasArrivedLeavesItsConnectionToTheNextCall() throws Exception {
        InputStream body = raw.exportDataset("p", "small", null, null).await().indefinitely();
        assertEquals('i', body.read());
        int before = server.calls.get();
        CompletableFuture<?> next = raw.listDatasets("slow", null, null, null, null).subscribeAsCompletionStage();
        assertTrue(server.slowCalls.tryAcquire(30, TimeUnit.SECONDS));
        body.close();
        server.goOnSlowly.countDown();
        next.get(30, TimeUnit.SECONDS);
        assertEquals(before + 1, server.calls.get());
    }
}
