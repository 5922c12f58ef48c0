package io.quarkiverse.datadog.llmobs.runtime.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.IOThreadDetector;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;

/**
 * Requests are counted: a listing asks for what it needs and nothing more.
 */
class ListingsTest {

    /** A hundred pages of ten numbers. */
    private static final int PAGES = 100;
    private final List<String> requests = new ArrayList<>();
    private final ReactivePaged<Integer> reactive = LazyReactivePaged.of(this::fetch);
    private final Paged<Integer> blocking = BlockingPaged.of(reactive);

    @BeforeAll
    static void noThreadIsAnEventLoop() {
        BlockingOperationControl.setIoThreadDetector(new IOThreadDetector[0]);
    }

    private Uni<Page<Integer>> fetch(Cursor cursor, Integer size) {
        return Uni.createFrom().item(() -> {
            int page = cursor == null ? 0 : Integer.parseInt(cursor.value());
            requests.add(page + (size == null ? "" : "/" + size));
            int of = size == null ? 10 : size;
            return new Page<>(IntStream.range(page * of, page * of + of).boxed().toList(),
                    page + 1 < PAGES ? Cursor.of(String.valueOf(page + 1)) : null);
        });
    }

    @ParameterizedTest
    @CsvSource({ "1, 1", "5, 1", "10, 1", "11, 2", "15, 2", "20, 2", "1000, 100" })
    void onlyTheNeededPagesAreRequested(int items, int pages) {
        AssertSubscriber<Integer> subscriber = reactive.stream().subscribe().withSubscriber(AssertSubscriber.create());
        assertEquals(0, requests.size());
        subscriber.request(items).awaitItems(items);
        assertEquals(pages, requests.size());
        requests.clear();
        var iterator = blocking.iterator();
        assertEquals(0, requests.size());
        for (int i = 0; i < items; i++) {
            assertEquals(i, iterator.next());
        }
        assertEquals(pages, requests.size());
    }

    @Test
    void aLimitEndsWithoutOneMoreRequest() {
        assertEquals(20, blocking.withPageSize(10).limit(20).stream().count());
        assertEquals(20, reactive.withPageSize(10).limit(20).stream().collect().asList().await().indefinitely().size());
        assertEquals(List.of("0/10", "1/10", "0/10", "1/10"), requests);
        requests.clear();
        assertEquals(0, blocking.limit(0).stream().count());
        assertEquals(List.of(), reactive.limit(0).stream().collect().asList().await().indefinitely());
        assertEquals(List.of(), requests);
    }

    @Test
    void aSmallLimitIsAlsoThePageSize() {
        assertEquals(List.of(0, 1, 2), blocking.limit(3).stream().toList());
        assertEquals(List.of("0/3"), requests);
    }

    @Test
    void streamsOfTheJdkAreLazyToo() {
        assertEquals(5, blocking.stream().limit(5).count());
        assertEquals(1, requests.size());
        assertEquals(2, blocking.pages().limit(2).count());
        assertEquals(3, requests.size());
    }

    @Test
    void everySubscriptionStartsOver() {
        assertEquals(0, reactive.stream().toUni().await().indefinitely());
        assertEquals(0, reactive.stream().toUni().await().indefinitely());
        assertEquals(List.of("0", "0"), requests);
        assertEquals(0, reactive.firstPage().await().indefinitely().items().get(0));
        assertEquals(0, blocking.firstPage().items().get(0));
    }

    @Test
    void aListingStartsAtACursor() {
        assertEquals(990, blocking.from(Cursor.of("99")).iterator().next());
        assertEquals(List.of("99"), requests);
    }

    @Test
    void aLongerCircleIsNoticedToo() {
        Paged<Integer> circle = BlockingPaged.of(LazyReactivePaged.of((cursor, size) -> Uni.createFrom().item(() -> {
            int page = cursor == null ? 0 : Integer.parseInt(cursor.value());
            return new Page<>(List.of(page), Cursor.of(String.valueOf(page % 5 + 1)));
        })));
        List<Integer> received = new ArrayList<>();
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                () -> circle.forEach(received::add));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), received);
        assertEquals("1", failure.cursor().orElseThrow());
    }

    @Test
    void aFailureNamesTheCursorOfItsPage() {
        Paged<Integer> failing = BlockingPaged.of(LazyReactivePaged.of((cursor, size) -> cursor == null
                ? Uni.createFrom().item(new Page<>(List.of(1), Cursor.of("c2").pinnedTo(4)))
                : Uni.createFrom().failure(Failures.broken(new IOException("reset")))));
        List<Integer> received = new ArrayList<>();
        LlmObservabilityException failure = assertThrows(LlmObservabilityException.class, () -> failing.forEach(received::add));
        assertEquals(List.of(1), received);
        Cursor cursor = Cursor.of(failure.cursor().orElseThrow());
        assertEquals("c2", cursor.value());
        assertEquals(4, cursor.version().orElseThrow());
    }

    @Test
    void badSizesAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> blocking.withPageSize(0));
        assertThrows(IllegalArgumentException.class, () -> reactive.limit(-1));
        assertThrows(IllegalArgumentException.class, () -> Cursor.of(" "));
    }

    @Test
    void aCursorOfAnyFormIsReturnedUnchanged() {
        for (String after : List.of("version=1;abc", "version=;x", "a+b/c==", ";")) {
            Cursor cursor = Cursor.after(after);
            assertEquals(after, cursor.value());
            assertEquals(cursor, Cursor.of(cursor.toString()));
            assertEquals(after, Cursor.of(cursor.toString()).value());
            assertEquals(after, Cursor.of(cursor.pinnedTo(7).toString()).value());
        }
    }

    @Test
    void aPageThatFailedCanBeRequestedAgain() {
        AtomicInteger asked = new AtomicInteger();
        var pages = BlockingPaged.of(LazyReactivePaged.of((cursor, size) -> cursor == null
                ? Uni.createFrom().item(new Page<>(List.of(1), Cursor.of("c2")))
                : asked.incrementAndGet() == 1 ? Uni.createFrom().failure(Failures.broken(new IOException("reset")))
                        : Uni.createFrom().item(new Page<>(List.of(2), null))))
                .iterator();
        assertEquals(1, pages.next());
        assertThrows(LlmObservabilityException.class, pages::next);
        assertEquals(2, pages.next());
    }
}
