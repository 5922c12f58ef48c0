package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.file.PartFile;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.file.PartOwner;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportTarget;
import io.quarkiverse.datadog.llmobs.runtime.download.HeldBody;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;

class ExportReactiveTest {

    private static final String CSV = ExportFixture.HEADER + "1,a,,,\n2,b,,,\n3,c,,,\n";

    @TempDir
    Path directory;
    private CsvServer server;
    private ExportFixture fixture;

    private void serve(CsvServer.Response response) throws Exception {
        server = new CsvServer(response);
        fixture = new ExportFixture(server);
    }

    @AfterEach
    void stop() throws Exception {
        fixture.close();
        server.close();
    }

    @Test
    void filesAreWrittenOnAWorker() throws Exception {
        serve(exchange -> exchange.csv(CSV));
        Path file = directory.resolve("golden");
        ExportReport report = fixture.reactive().toFile(file).await().indefinitely();
        assertEquals(CSV, Files.readString(file));
        assertEquals(3, report.rows());

        fixture.reactive().toJsonLines(file).await().indefinitely();
        assertEquals(3, Files.readAllLines(file).size());
        assertEquals(List.of(), fixture.guarded);
    }

    @Test
    void eachSubscriptionRequestsAnew() throws Exception {
        serve(exchange -> exchange.csv(CSV));
        Uni<ExportReport> file = fixture.reactive().toFile(directory.resolve("golden"));
        file.await().indefinitely();
        file.await().indefinitely();
        Multi<ExportRow> rows = fixture.reactive().rows();
        assertEquals(3, rows.collect().asList().await().indefinitely().size());
        assertEquals(3, rows.collect().asList().await().indefinitely().size());

        assertEquals(4, server.requests.size());
        assertEquals(4, fixture.lookUps.get());
    }

    @Test
    void theBytesAreThoseOfTheBody() throws Exception {
        byte[] body = CSV.repeat(50_000).getBytes(StandardCharsets.UTF_8);
        serve(exchange -> exchange.respond("text/csv", body));
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        fixture.reactive().bytes().onItem().invoke(received::writeBytes).collect().last().await().indefinitely();
        assertArrayEquals(body, received.toByteArray());
    }

    @Test
    void aSubscriberThatRequestsExactlyAllItemsReceivesTheCompletion() throws Exception {
        serve(exchange -> exchange.csv(CSV));
        AssertSubscriber<byte[]> bytes = fixture.reactive().bytes().subscribe().withSubscriber(AssertSubscriber.create(1));
        bytes.awaitCompletion().assertItems(bytes.getItems().get(0));
        AssertSubscriber<String> rows = fixture.reactive().rows().map(ExportRow::id).subscribe()
                .withSubscriber(AssertSubscriber.create(3));
        rows.awaitCompletion().assertItems("1", "2", "3");
    }

    @Test
    void aLastPartWithoutARowDoesNotDelayTheRows() throws Exception {
        Semaphore bothReceived = new Semaphore(0);
        serve(exchange -> {
            exchange.chunked().chunk(ExportFixture.HEADER + "1,a,,,\n2,b,,,\n");
            bothReceived.acquire();
            exchange.chunk("\n");
            exchange.chunk("\n").end();
        });
        for (int i = 0; i < 5; i++) {
            AssertSubscriber<String> rows = fixture.reactive().rows().map(ExportRow::id).subscribe()
                    .withSubscriber(AssertSubscriber.create(2));
            rows.awaitItems(2);
            bothReceived.release();
            rows.awaitCompletion().assertItems("1", "2");
        }
    }

    @Test
    void itemsAreEmittedOneByOneWhenRequestedOneByOne() throws Exception {
        serve(exchange -> exchange.csv(CSV));
        AssertSubscriber<String> rows = fixture.reactive().rows().map(ExportRow::id).subscribe()
                .withSubscriber(AssertSubscriber.create(0));
        rows.awaitSubscription().assertHasNotReceivedAnyItem();
        rows.request(1).awaitItems(1).assertItems("1").assertNotTerminated();
        rows.request(1).awaitItems(2).assertItems("1", "2").assertNotTerminated();
        rows.request(5).awaitCompletion().assertItems("1", "2", "3");
    }

    @Test
    void demandMayGrowWithinAnItem() throws Exception {
        byte[] body = CSV.repeat(20_000).getBytes(StandardCharsets.UTF_8);
        serve(exchange -> exchange.respond("text/csv", body));
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        OneByOne<byte[]> subscriber = new OneByOne<>(received::writeBytes);
        fixture.reactive().bytes().subscribe().withSubscriber(subscriber);
        subscriber.ended.get(10, TimeUnit.SECONDS);
        assertArrayEquals(body, received.toByteArray());
    }

    @Test
    void aRequestWithinARowCostsNoTask() throws Exception {
        serve(exchange -> exchange.csv(ExportFixture.HEADER + "1,a,,,\n".repeat(100_000)));
        AtomicInteger tasks = new AtomicInteger();
        AtomicInteger received = new AtomicInteger();
        OneByOne<ExportRow> subscriber = new OneByOne<>(row -> received.incrementAndGet());
        rows(tasks).subscribe().withSubscriber(subscriber);
        subscriber.ended.get(10, TimeUnit.SECONDS);
        assertEquals(100_000, received.get());
        // one that reads, and one when the end of the body is reported after all rows were read
        assertTrue(tasks.get() <= 2, tasks + " tasks");
    }

    /** The rows of the server, read by tasks that are counted. */
    private Multi<ExportRow> rows(AtomicInteger tasks) {
        Exports exports = fixture.exports();
        HeldBody held = new HeldBody();
        OpenedExport opened = exports.transfer().open(ExportPlan.of(new ExportTarget("p", "d"), fixture::look), held)
                .await().indefinitely();
        return RowMulti.of(new ExportRows(exports.transfer().source(opened), exports.json()), held, task -> {
            tasks.incrementAndGet();
            Infrastructure.getDefaultWorkerPool().execute(task);
        });
    }

    @Test
    void anInvalidRequestIsReportedWhenTheItemIsHandled() throws Exception {
        serve(ExportRowsTest.endless());
        handledBeforeTheFailure(fixture.reactive().rows());
        handledBeforeTheFailure(fixture.reactive().bytes());
    }

    private static <T> void handledBeforeTheFailure(Multi<T> items) {
        List<String> signals = Collections.synchronizedList(new ArrayList<>());
        AssertSubscriber<T> failed = new AssertSubscriber<>(1) {
            @Override
            public void onItem(T item) {
                CompletableFuture.runAsync(() -> request(0)).join();
                signals.add("handled");
            }

            @Override
            public void onFailure(Throwable failure) {
                signals.add("failed");
                super.onFailure(failure);
            }
        };
        items.subscribe().withSubscriber(failed);
        failed.awaitFailure().assertFailedWith(IllegalArgumentException.class);
        assertEquals(List.of("handled", "failed"), signals);
    }

    @Test
    void demandThatIsNotPositiveIsAnError() throws Exception {
        serve(ExportRowsTest.endless());
        AssertSubscriber<byte[]> bytes = fixture.reactive().bytes().subscribe().withSubscriber(AssertSubscriber.create(1));
        bytes.awaitItems(1).request(0);
        bytes.awaitFailure().assertFailedWith(IllegalArgumentException.class);
        AssertSubscriber<ExportRow> rows = fixture.reactive().rows().subscribe().withSubscriber(AssertSubscriber.create(1));
        rows.awaitItems(1).request(-1);
        rows.awaitFailure().assertFailedWith(IllegalArgumentException.class);
        assertTrue(server.clientDisconnects());
    }

    @Test
    void cancellingTheBytesEndsTheConnection() throws Exception {
        serve(ExportRowsTest.endless());
        fixture.reactive().bytes().select().first(3).collect().asList().await().indefinitely();
        assertTrue(server.clientDisconnects());
    }

    @Test
    void cancellingTheRowsEndsTheConnection() throws Exception {
        serve(ExportRowsTest.endless());
        fixture.reactive().rows().select().first(3).collect().asList().await().indefinitely();
        assertTrue(server.clientDisconnects());
    }

    @Test
    void cancellingRowsThatAreWaitedForEndsTheConnection() throws Exception {
        serve(exchange -> exchange.chunked().chunk(ExportFixture.HEADER + "1,a,,,\n").hang());
        AssertSubscriber<ExportRow> rows = fixture.reactive().rows().subscribe().withSubscriber(AssertSubscriber.create(5));
        rows.awaitItems(1).cancel();
        assertTrue(server.clientDisconnects());
        rows.assertNotTerminated();
    }

    @Test
    void cancellingAFileEndsTheConnectionAndLeavesNothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        serve(exchange -> {
            exchange.chunked().chunk(CSV);
            begun.countDown();
            exchange.hang();
        });
        Cancellable export = fixture.reactive().toFile(directory.resolve("golden")).subscribe().with(report -> {
        });
        assertTrue(begun.await(5, TimeUnit.SECONDS));
        export.cancel();
        assertTrue(server.clientDisconnects());
        assertEquals(0, directory.toFile().list().length);
    }

    @Test
    void cancellingBeforeTheFileExistsLeavesNone() throws Exception {
        serve(exchange -> exchange.csv(CSV));
        List<Runnable> tasks = new ArrayList<>();
        fixture.exports().files()
                .csv(ExportPlan.of(new ExportTarget("p", "d"), fixture::look), directory.resolve("golden"), tasks::add)
                .subscribe().with(report -> {
                }).cancel();
        tasks.forEach(Runnable::run);
        assertEquals(0, directory.toFile().list().length);
        assertEquals(List.of(), server.requests);
    }

    @Test
    void aCreationAfterTheCancellationIsUndone() throws Exception {
        serve(exchange -> exchange.csv(CSV));
        PartOwner owner = new PartOwner();
        owner.discard();
        owner.keep(PartFile.beside(directory.resolve("golden")));
        assertEquals(0, directory.toFile().list().length);
    }

    @Test
    void cancellingTheWaitForAResponseClosesTheConnection() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        serve(exchange -> {
            asked.countDown();
            exchange.hang();
        });
        Cancellable export = fixture.reactive().bytes().subscribe().with(piece -> {
        });
        assertTrue(asked.await(5, TimeUnit.SECONDS));
        export.cancel();
        assertTrue(server.clientDisconnects());
    }

    /** Requests each item within the one before it. */
    private static final class OneByOne<T> implements Flow.Subscriber<T> {

        final CompletableFuture<Void> ended = new CompletableFuture<>();
        private final Consumer<T> received;
        private Flow.Subscription subscription;

        OneByOne(Consumer<T> received) {
            this.received = received;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(T item) {
            received.accept(item);
            subscription.request(1);
        }

        @Override
        public void onError(Throwable failure) {
            ended.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            ended.complete(null);
        }
    }
}
