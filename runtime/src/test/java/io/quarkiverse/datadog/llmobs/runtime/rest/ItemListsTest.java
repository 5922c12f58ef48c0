package io.quarkiverse.datadog.llmobs.runtime.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * Listings that are one resource, whose attributes hold the items and the cursor of the next page.
 */
class ItemListsTest {

    private record Names(List<String> items, String next) {
    }

    private interface Things {

        @Operation(id = "ListThings", retrySafety = RetrySafety.SAFE)
        Uni<Document<Resource<Names>>> things(String cursor, Integer size);
    }

    private final Queue<Document<?>> responses = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final Api<Things> api = new Api<>(Things.class, (proxy, method, arguments) -> {
        requests.add(arguments[0] + " " + arguments[1]);
        return Uni.createFrom().item(responses.remove());
    }, null, text -> text);

    private void page(String next, String... items) {
        responses.add(Document.of("things", "names", new Names(Arrays.asList(items), next)));
    }

    private ReactivePaged<String> paged() {
        return api.paged((things, page) -> things.things(page.cursor(), page.size()), Names::items,
                (page, document) -> next(document.data()));
    }

    private static Cursor next(Resource<Names> data) {
        return data == null || data.attributes().next() == null || data.attributes().next().isEmpty() ? null
                : Cursor.after(data.attributes().next());
    }

    private static <T> List<T> all(ReactivePaged<T> paged) {
        return paged.stream().collect().asList().await().indefinitely();
    }

    @Test
    void eachPageIsRequestedWithTheCursorOfTheOneBefore() {
        page("x", "a", "b");
        page("y");
        page("", "c");
        assertEquals(List.of("a", "b", "c"), all(paged().withPageSize(2)));
        assertEquals(List.of("null 2", "x 2", "y 2"), requests);
    }

    @Test
    void nullIsNoItem() {
        page(null, "a", null);
        assertEquals(List.of("a"), all(paged()));
    }

    @Test
    void aResponseWithoutABodyHoldsNoItems() {
        responses.add(Document.EMPTY);
        assertEquals(List.of(), all(paged()));
        responses.add(Document.EMPTY);
        List<String> items = api.list(things -> things.things(null, null), Names::items).await().indefinitely();
        assertEquals(List.of(), items);
    }

    @Test
    void aLaterPageWithoutABodyIsAFailureThatNamesItsCursor() {
        page("x", "a");
        responses.add(Document.EMPTY);
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class, () -> all(paged()));
        assertTrue(failure.getMessage().contains("the next page came without a body"), failure.getMessage());
        assertEquals("x", failure.cursor().orElseThrow());
    }

    @Test
    void aListingOfOnePageHasNoCursorToStartFrom() {
        ReactivePaged<String> one = api.onePage(things -> things.things(null, null), Names::items);
        assertThrows(IllegalArgumentException.class, () -> all(one.from(Cursor.of("x"))));
        assertEquals(List.of(), requests);
        page(null, "a");
        assertEquals(List.of("a"), all(one));
    }
}
