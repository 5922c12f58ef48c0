package io.quarkiverse.datadog.llmobs.runtime.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.runtime.rest.PageRequest;

class PositionPageTest {

    private static final List<String> ITEMS = List.of("a", "b", "c", "d", "e");

    @Test
    void theFirstPageHasNoPosition() {
        assertEquals(new PositionPage(null, 2), PositionPage.of(new PageRequest(null, 2)));
    }

    @Test
    void aListingResumesAtTheNumberOfItemsBefore() {
        assertEquals(new PositionPage(3, null), PositionPage.of(new PageRequest(Cursor.of("3"), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "-1", "2147483648", "1.5" })
    void aCursorThatIsNoPositionIsRejected(String cursor) {
        PageRequest request = new PageRequest(Cursor.of(cursor), null);
        assertEquals("The cursor of this listing must be the number of items before it, but was \"" + cursor
                + "\"; use a cursor of a page of it",
                assertThrows(IllegalArgumentException.class, () -> PositionPage.of(request)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({ "0, 2, 5, 2", "2, 2, 5, 4", "4, 1, 5, ", "0, 0, 0, ", "5, 0, 5, ", "0, 3, , 3", "3, 0, , ", "0, 3, 2, ",
            ", 3, 5, 3" })
    void theTotalEndsAListingOrElseAnEmptyPage(Integer position, int items, Long total, String next) {
        Cursor cursor = new PositionPage(position, null).next(ITEMS.subList(0, items), total);
        assertEquals(next, cursor == null ? null : cursor.value());
    }

    @Test
    void anEmptyPageBeforeTheEndIsAFailure() {
        PositionPage page = new PositionPage(2, null);
        String message = assertThrows(UnexpectedResponseException.class, () -> page.next(List.of(), 5L)).getMessage();
        assertTrue(message.contains("the page at position 2 is empty, although there are 5 items"), message);
        assertNull(page.next(List.of(), 2L));
    }
}
