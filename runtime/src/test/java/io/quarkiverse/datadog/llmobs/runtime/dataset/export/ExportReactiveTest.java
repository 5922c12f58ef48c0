package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.file.PartFile;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.file.PartOwner;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportTarget;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
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
        serve(exchange -> {
            exchange.chunked().chunk(ExportFixture.HEADER + "1,a,,,\n2,b,,,\n");
            Thread.sleep(50);
            exchange.chunk("\n");
            exchange.chunk("\n").end();
        });
        for (int i = 0; i < 5; i++) {
            AssertSubscriber<String> rows = fixture.reactive().rows().map(ExportRow::id).subscribe()
                    .withSubscriber(AssertSubscriber.create(2));
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
        CountDownLatch done = new CountDownLatch(1);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        fixture.reactive().bytes().subscribe().withSubscriber(new OneByOne(received, done));
        assertTrue(done.await(10, TimeUnit.SECONDS));
        assertArrayEquals(body, received.toByteArray());
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

    private static final class OneByOne implements Flow.Subscriber<byte[]> {

        private final ByteArrayOutputStream received;
        private final CountDownLatch done;
        private Flow.Subscription subscription;

        OneByOne(ByteArrayOutputStream received, CountDownLatch done) {
            this.received = received;
            this.done = done;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(byte[] piece) {
            received.writeBytes(piece);
            subscription.request(1);
        }

        @Override
        public void onError(Throwable failure) {
            received.reset();
            done.countDown();
        }

        @Override
        public void onComplete() {
            done.countDown();
        }
    }
}
