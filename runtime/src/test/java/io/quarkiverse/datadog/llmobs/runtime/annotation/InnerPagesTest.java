package io.quarkiverse.datadog.llmobs.runtime.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

class InnerPagesTest {

    private static final List<String> ITEMS = List.of("a", "b", "c", "d", "e");
    /** The requested positions. */
    private final List<Integer> positions = new ArrayList<>();

    private ReactivePaged<String> listing() {
        return InnerPages.byPosition((position, size) -> {
            positions.add(position);
            int start = position == null ? 0 : position;
            List<String> items = ITEMS.subList(start, Math.min(ITEMS.size(), start + (size == null ? 100 : size)));
            return Uni.createFrom().item(InnerPages.page("items", items, InnerPages.next(position, items, 5L)));
        });
    }

    @Test
    void pagesAreRequestedByTheirPositions() {
        assertEquals(ITEMS, listing().withPageSize(2).stream().collect().asList().await().indefinitely());
        assertEquals(Arrays.asList(null, 2, 4), positions);
    }

    @Test
    void aListingResumesAtTheNumberOfItemsBefore() {
        assertEquals(List.of("d", "e"), listing().from(Cursor.of("3")).stream().collect().asList().await().indefinitely());
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "-1", "2147483648", "1.5" })
    void aCursorThatIsNoPositionIsRejected(String cursor) {
        assertEquals("The cursor of this listing must be the number of items before it, but was \"" + cursor
                + "\"; use a cursor of a page of it",
                assertThrows(IllegalArgumentException.class,
                        () -> listing().from(Cursor.of(cursor)).firstPage().await().indefinitely()).getMessage());
        assertEquals(List.of(), positions);
    }

    @ParameterizedTest
    @CsvSource({ "0, 2, 5, 2", "2, 2, 5, 4", "4, 1, 5, ", "0, 0, 0, ", "5, 0, 5, ", "0, 3, , 3", "3, 0, , ", "0, 3, 2, " })
    void theTotalEndsAListingOrElseAnEmptyPage(int position, int items, Long total, String next) {
        Cursor cursor = InnerPages.next(position, ITEMS.subList(0, items), total);
        assertEquals(next, cursor == null ? null : cursor.value());
    }

    @Test
    void anEmptyPageBeforeTheEndIsAFailure() {
        assertUnexpected("the page at position 2 is empty, although there are 5 items",
                () -> InnerPages.next(2, List.of(), 5L));
    }

    @Test
    void aListThatIsAbsentIsAFailureAndANullInItIsLeftOut() {
        assertUnexpected("the response has no items", () -> InnerPages.page("items", null, null));
        assertEquals(new Page<>(List.of("a"), null), InnerPages.page("items", Arrays.asList(null, "a"), null));
    }

    private static void assertUnexpected(String reason, Executable call) {
        String message = assertThrows(UnexpectedResponseException.class, call).getMessage();
        assertTrue(message.contains(reason), message);
    }

    @Test
    void aBlankCursorIsTheLast() {
        assertNull(InnerPages.next(" "));
        assertNull(InnerPages.next((String) null));
        assertEquals(Cursor.after("c"), InnerPages.next("c"));
    }
}
