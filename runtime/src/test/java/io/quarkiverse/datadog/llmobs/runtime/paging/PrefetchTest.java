package io.quarkiverse.datadog.llmobs.runtime.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.IOThreadDetector;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/**
 * Which pages are prefetched, and when. The test controls when a page arrives; an unexpected wait ends with the timeout.
 */
@Timeout(30)
class PrefetchTest {

    private final HeldServer server = new HeldServer();

    @BeforeAll
    static void noThreadIsAnEventLoop() {
        BlockingOperationControl.setIoThreadDetector(new IOThreadDetector[0]);
    }

    private AssertSubscriber<Integer> items(ReactivePaged<Integer> listing, long demand) {
        return listing.stream().subscribe().withSubscriber(AssertSubscriber.create(demand));
    }

    /** Asks for the next item on a thread of its own, which waits for it. */
    private static CompletableFuture<Integer> nextOf(Iterator<Integer> items) {
        return CompletableFuture.supplyAsync(items::next, task -> new Thread(task).start());
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 3 })
    void nothingIsRequestedBeforeTheFirstItemIsRead(int ahead) {
        items(server.reactive().prefetch(ahead), 0);
        server.blocking().prefetch(ahead).iterator();
        server.blocking().prefetch(ahead).stream();
        server.blocking().prefetch(ahead).pages();
        assertEquals(List.of(), server.requests());
    }

    @Test
    void withoutPrefetchNothingIsRequestedAhead() throws Exception {
        AssertSubscriber<Integer> items = items(server.reactive().prefetch(2).prefetch(0), 10);
        server.respond();
        assertEquals(10, items.getItems().size());
        assertEquals(List.of(0), server.requests());
    }

    @Test
    void theNextPageIsRequestedWhenTheFirstItemOfAPageIsHandedOut() throws Exception {
        AssertSubscriber<Integer> items = items(server.reactive().prefetch(1), 1);
        assertEquals(List.of(0), server.requests());
        server.respond();
        assertEquals(List.of(0), items.getItems());
        assertEquals(List.of(0, 1), server.requests());
        server.respond();
        items.request(9);
        assertEquals(10, items.getItems().size());
        assertEquals(List.of(0, 1), server.requests());
        items.request(1);
        assertEquals(11, items.getItems().size());
        assertEquals(List.of(0, 1, 2), server.requests());
    }

    @Test
    void thePrefetchRequestIsSentBeforeTheFirstItemIsEmitted() throws Exception {
        List<Integer> requestsAtFirstItem = new ArrayList<>();
        server.reactive().prefetch(1).stream().onItem().invoke(() -> requestsAtFirstItem.addAll(server.requests()))
                .subscribe().withSubscriber(AssertSubscriber.create(1));
        server.respond();
        assertEquals(List.of(0, 1), requestsAtFirstItem);
    }

    @Test
    void thePrefetchRequestIsSentFirstAlsoWhenAPageIsReceivedImmediately() {
        AtomicInteger requests = new AtomicInteger();
        List<Integer> requestsAtFirstItem = new ArrayList<>();
        LazyReactivePaged.<Integer> of((cursor, size) -> {
            int page = requests.getAndIncrement();
            return Uni.createFrom().item(HeldServer.page(page, String.valueOf(page + 1)));
        }).prefetch(1).stream().onItem().invoke(() -> requestsAtFirstItem.add(requests.get()))
                .subscribe().withSubscriber(AssertSubscriber.create(1));
        assertEquals(List.of(2), requestsAtFirstItem);
    }

    @Test
    void anIteratorRequestsAheadWithoutHoldingAThread() throws Exception {
        Iterator<Integer> items = server.blocking().prefetch(1).iterator();
        CompletableFuture<Integer> first = nextOf(items);
        server.respond();
        assertEquals(0, first.get());
        assertEquals(List.of(0, 1), server.requests());
        server.respond();
        assertEquals(List.of(0, 1), server.requests());
        for (int i = 1; i < 11; i++) {
            assertEquals(i, items.next());
        }
        assertEquals(List.of(0, 1, 2), server.requests());
    }

    @ParameterizedTest
    @CsvSource({ "1, 2", "2, 3", "5, 6" })
    void atMostTheConfiguredPagesAreHeld(int ahead, int requested) throws Exception {
        AssertSubscriber<Integer> items = items(server.reactive().prefetch(ahead), 1);
        for (int i = 0; i < requested; i++) {
            assertEquals(i + 1, server.requests().size());
            server.respond();
        }
        assertEquals(requested, server.requests().size());
        items.request(10);
        assertEquals(IntStream.range(0, 11).boxed().toList(), items.getItems());
        assertEquals(requested + 1, server.requests().size());
        server.respond();
        assertEquals(requested + 1, server.requests().size());
    }

    @Test
    void aPageThatIsAlreadyRequestedIsNotRequestedAgain() throws Exception {
        AssertSubscriber<Integer> items = items(server.reactive().prefetch(1), 15);
        server.respond();
        assertEquals(10, items.getItems().size());
        assertEquals(List.of(0, 1), server.requests());
        server.respond();
        assertEquals(15, items.getItems().size());
        assertEquals(List.of(0, 1, 2), server.requests());
    }

    @ParameterizedTest
    @CsvSource({ "10, 1", "11, 2", "20, 2", "21, 3" })
    void noPageIsRequestedBeyondALimitThatIsCovered(int limit, int pages) throws Exception {
        AssertSubscriber<Integer> items = items(server.reactive().withPageSize(10).limit(limit).prefetch(5), 1);
        for (int i = 0; i < pages; i++) {
            server.respond();
        }
        assertEquals(pages, server.requests().size());
        items.request(Long.MAX_VALUE);
        items.awaitCompletion();
        assertEquals(IntStream.range(0, limit).boxed().toList(), items.getItems());
        assertEquals(pages, server.requests().size());
    }

    @Test
    void theLastPageIsTheLastRequest() throws Exception {
        AssertSubscriber<Integer> items = items(server.reactive().prefetch(5), Long.MAX_VALUE);
        server.respond().respondWithTheLastPage();
        items.awaitCompletion();
        assertEquals(20, items.getItems().size());
        assertEquals(List.of(0, 1), server.requests());
    }

    @Test
    void anEmptyPageWithACursorGoesOn() throws Exception {
        AssertSubscriber<Integer> items = items(server.reactive().prefetch(2), Long.MAX_VALUE);
        server.respond(new Page<>(List.of(), Cursor.of("7"))).respondWithTheLastPage();
        items.awaitCompletion();
        assertEquals(List.of(70, 71, 72, 73, 74, 75, 76, 77, 78, 79), items.getItems());
    }

    @Test
    void theFailureOfAPrefetchedPageIsReportedWhenItsFirstItemIsRequested() throws Exception {
        AssertSubscriber<Integer> items = items(server.reactive().prefetch(2), 1);
        server.respond().respond().fails(Failures.broken(new IOException("reset")));
        items.request(18);
        items.assertNotTerminated();
        items.request(1);
        assertEquals(20, items.getItems().size());
        items.assertNotTerminated();
        items.request(1);
        LlmObservabilityException failure = assertThrows(TransportException.class, () -> {
            throw items.awaitFailure().getFailure();
        });
        assertEquals("2", failure.cursor().orElseThrow());
        assertEquals(List.of(0, 1, 2), server.requests());
    }

    @Test
    void anIteratorThrowsTheFailureOfAPrefetchedPageAtItsPositionAndCanContinue() throws Exception {
        Iterator<Integer> items = server.blocking().prefetch(3).iterator();
        CompletableFuture<Integer> first = nextOf(items);
        server.respond().fails(Failures.broken(new IOException("reset")));
        assertEquals(0, first.get());
        for (int i = 1; i < 10; i++) {
            assertEquals(i, items.next());
        }
        LlmObservabilityException failure = assertThrows(TransportException.class, items::next);
        assertEquals("1", failure.cursor().orElseThrow());
        assertEquals(List.of(0, 1), server.requests());
        CompletableFuture<Integer> again = nextOf(items);
        server.respondWithTheLastPage();
        assertEquals(10, again.get());
        assertEquals(List.of(0, 1, 1), server.requests());
    }

    @Test
    void aSourceThatThrowsFailsInItsPlace() {
        IllegalArgumentException thrown = new IllegalArgumentException("no such page");
        AssertSubscriber<Integer> items = items(LazyReactivePaged.<Integer> of((cursor, size) -> {
            if (cursor != null) {
                throw thrown;
            }
            return Uni.createFrom().item(HeldServer.page(0, "1"));
        }).prefetch(1), 10);
        items.assertNotTerminated();
        items.request(1);
        assertSame(thrown, items.awaitFailure().getFailure());
        assertEquals(10, items.getItems().size());
    }

    @Test
    void aRepeatedCursorIsReportedAtItsPositionWithoutARequest() throws Exception {
        AssertSubscriber<Integer> items = items(server.reactive().prefetch(5), 1);
        server.respond().respond().respond(HeldServer.page(2, "1"));
        items.assertNotTerminated();
        items.request(29);
        assertEquals(30, items.getItems().size());
        items.assertNotTerminated();
        items.request(1);
        UnexpectedResponseException failure = (UnexpectedResponseException) items.awaitFailure().getFailure();
        assertEquals("1", failure.cursor().orElseThrow());
        assertEquals(List.of(0, 1, 2), server.requests());
    }

    @Test
    void aCancellationCancelsTheRequestUnderWay() throws Exception {
        AssertSubscriber<Integer> items = items(server.reactive().prefetch(3), 5);
        server.respond().respond();
        assertEquals(List.of(0, 1, 2), server.requests());
        items.cancel();
        assertEquals(List.of(2), server.cancelled());
        server.respond();
        assertEquals(List.of(0, 1, 2), server.requests());
    }

    @Test
    void aCancellationWhileARequestIsSentCancelsThatRequest() {
        AssertSubscriber<Integer> items = AssertSubscriber.create(1);
        AtomicInteger cancelled = new AtomicInteger();
        LazyReactivePaged.<Integer> of((cursor, size) -> {
            if (cursor == null) {
                return Uni.createFrom().item(HeldServer.page(0, "1"));
            }
            items.cancel();
            return Uni.createFrom().<Page<Integer>> nothing().onCancellation().invoke(cancelled::incrementAndGet);
        }).prefetch(1).stream().subscribe().withSubscriber(items);
        assertEquals(1, cancelled.get());
    }

    @Test
    void aConsumerThatFailsCancelsTheRequestUnderWay() throws Exception {
        AssertSubscriber<Integer> items = server.reactive().prefetch(1).stream()
                .map(item -> 1 / item).subscribe().withSubscriber(AssertSubscriber.create(1));
        server.respond();
        items.assertFailedWith(ArithmeticException.class);
        assertEquals(List.of(1), server.cancelled());
    }

    @Test
    void anAbandonedIteratorRequestsAtMostTheConfiguredPagesAhead() throws Exception {
        Iterator<Integer> items = server.blocking().prefetch(2).iterator();
        CompletableFuture<Integer> first = nextOf(items);
        server.respond();
        assertEquals(0, first.get());
        server.respond().respond();
        assertEquals(List.of(0, 1, 2), server.requests());
        assertEquals(List.of(), server.cancelled());
    }

    @Test
    void anInterruptedWaitLosesNothing() throws Exception {
        Iterator<Integer> items = server.blocking().prefetch(1).iterator();
        CompletableFuture<Integer> first = nextOf(items);
        server.respond();
        assertEquals(0, first.get());
        for (int i = 1; i < 10; i++) {
            items.next();
        }
        Thread.currentThread().interrupt();
        assertThrows(LlmObservabilityException.class, items::next);
        assertTrue(Thread.interrupted());
        server.respond();
        assertEquals(10, items.next());
        assertEquals(List.of(0, 1, 2), server.requests());
    }

    @Test
    void pagesAreRequestedAheadToo() throws Exception {
        AssertSubscriber<Page<Integer>> reactive = server.reactive().limit(5).prefetch(2).pages().subscribe()
                .withSubscriber(AssertSubscriber.create(1));
        server.respond().respond().respond();
        assertEquals(1, reactive.getItems().size());
        assertEquals(List.of(0, 1, 2), server.requests());
        reactive.request(2);
        assertEquals(3, reactive.getItems().size());
        reactive.cancel();
    }

    @Test
    void theFirstPageAloneIsRequestedAlone() throws Exception {
        UniAssertSubscriber<Page<Integer>> first = server.reactive().prefetch(2).firstPage().subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        server.respond();
        assertEquals(HeldServer.page(0, "1"), first.awaitItem().getItem());
        assertEquals(List.of(0), server.requests());
    }

    @Test
    void everySubscriptionLooksAheadOnItsOwn() throws Exception {
        ReactivePaged<Integer> listing = server.reactive().prefetch(1);
        items(listing, 1);
        server.respondWithTheLastPage();
        AssertSubscriber<Integer> second = items(listing, 1);
        server.respondWithTheLastPage();
        assertEquals(List.of(0), second.getItems());
        assertEquals(List.of(0, 0), server.requests());
    }

    @Test
    void manyPagesThatArriveImmediatelyDoNotGrowTheStack() {
        int pages = 20_000;
        ReactivePaged<Integer> listing = LazyReactivePaged.of((cursor, size) -> {
            int page = cursor == null ? 0 : Integer.parseInt(cursor.value());
            return Uni.createFrom().item(new Page<>(List.of(page), page < pages ? Cursor.of(String.valueOf(page + 1)) : null));
        });
        assertEquals(pages + 1, BlockingPaged.of(listing.prefetch(Integer.MAX_VALUE)).stream().count());
        assertEquals(pages + 1, items(listing.prefetch(1), Long.MAX_VALUE).awaitCompletion().getItems().size());
    }

    @Test
    void aNegativeNumberOfPagesIsRejectedByItsValue() {
        for (var rejected : List.of(
                assertThrows(IllegalArgumentException.class, () -> server.reactive().prefetch(-3)),
                assertThrows(IllegalArgumentException.class, () -> server.blocking().prefetch(-3)))) {
            assertTrue(rejected.getMessage().contains("-3"), rejected.getMessage());
        }
        assertFalse(server.blocking().prefetch(0).limit(0).iterator().hasNext());
    }
}
