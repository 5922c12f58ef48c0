package io.quarkiverse.datadog.llmobs.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomValues;

/**
 * A cursor outlives the process as a text.
 */
class CursorTest {

    @Test
    void anyCursorIsMadeAgainOfItsText() {
        RandomRuns.of(5000, choices -> {
            String value = new RandomValues(choices).nonBlank();
            assertMadeAgain(Cursor.after(value), value);
            assertMadeAgain(Cursor.after(value).pinnedTo(choices.nextLong() & Long.MAX_VALUE), value);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, 1, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L, Long.MAX_VALUE })
    void anyVersionIsKept(long version) {
        Cursor cursor = Cursor.after("version=1;").pinnedTo(version);
        assertMadeAgain(cursor, "version=1;");
        assertEquals(version, Cursor.of(cursor.toString()).version().orElseThrow());
    }

    @Test
    void aTextWithAVersionOutOfRangeIsACursorOfTheServer() {
        String value = "version=9999999999999999999;x";
        assertMadeAgain(Cursor.of(value), value);
        assertMadeAgain(Cursor.after(value), value);
    }

    @Test
    void thereIsNoVersionBelowZero() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Cursor.after("x").pinnedTo(-1)).getMessage()
                .contains("-1"));
    }

    private static void assertMadeAgain(Cursor cursor, String value) {
        Cursor again = Cursor.of(cursor.toString());
        assertEquals(cursor, again);
        assertEquals(value, again.value());
        assertEquals(cursor.version(), again.version());
    }
}
