package io.quarkiverse.datadog.llmobs.runtime.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void eachIdIsReturnedOnceInTheOrderGiven() {
        assertEquals(List.of("b", "a", "c"), Arguments.ids("project_id", List.of("b", "a", "b", "c", "a")));
        assertEquals(List.of("b", "a"), Arguments.ids("project_id", new LinkedHashSet<>(List.of("b", "a"))));
    }

    @Test
    void aCollectionWithoutIdsIsRejected() {
        assertRejected("must not be null", null);
        assertRejected("must not be empty", List.of());
    }

    @Test
    void anIdThatCannotBeSentIsRejected() {
        for (String id : new String[] { null, "", "  ", "x\ud83d" }) {
            assertRejected("project_id", Arrays.asList("a", id));
        }
    }

    private static void assertRejected(String reason, Collection<String> ids) {
        String message = assertThrows(IllegalArgumentException.class, () -> Arguments.ids("project_id", ids)).getMessage();
        assertTrue(message.contains(reason), message);
    }
}
