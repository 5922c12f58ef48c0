package io.quarkiverse.datadog.llmobs.runtime.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.runtime.paging.LazyReactivePaged;
import io.smallrye.mutiny.Uni;

class LookUpTest {

    private static final NotFoundException ABSENT = new NotFoundException("absent", Failure.ofResponse(200, null, null), null);

    /** The requested pages; null is the first one. */
    private final List<Cursor> requested = new ArrayList<>();

    /** In a listing of a server that does not know the filter: two pages with the things a to d. */
    private LookUp<String> lookUp(String id) {
        return new LookUp<>(id, LazyReactivePaged.of((cursor, size) -> {
            requested.add(cursor);
            return Uni.createFrom().item(cursor == null ? new Page<>(List.of("thing a", "thing b"), Cursor.of("2"))
                    : new Page<>(List.of("thing c", "thing d"), null));
        }), thing -> thing.substring("thing ".length()), () -> ABSENT);
    }

    @Test
    void onlyTheThingOfTheIdIsFound() {
        assertEquals(Optional.of("thing d"), lookUp("d").find().await().indefinitely());
        assertEquals("thing c", lookUp("c").get().await().indefinitely());
    }

    @Test
    void noPageAfterTheThingIsRequested() {
        assertEquals("thing a", lookUp("a").get().await().indefinitely());
        assertEquals(1, requested.size());
    }

    @Test
    void nothingIsRequestedBeforeASubscription() {
        LookUp<String> lookUp = lookUp("a");
        lookUp.find();
        lookUp.get();
        assertEquals(List.of(), requested);
    }

    @Test
    void whatIsAbsentIsEmptyOrAFailure() {
        assertEquals(Optional.empty(), lookUp("e").find().await().indefinitely());
        assertSame(ABSENT, assertThrows(NotFoundException.class, () -> lookUp("e").get().await().indefinitely()));
        assertEquals(4, requested.size());
    }
}
