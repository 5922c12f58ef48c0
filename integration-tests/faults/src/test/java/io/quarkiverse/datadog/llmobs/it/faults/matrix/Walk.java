package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Request;
import io.quarkiverse.datadog.llmobs.page.Cursor;

/**
 * A listing whose second page meets the fault.
 */
final class Walk extends Operation {

    /** Hands out the ids from the cursor on; null is the beginning. */
    interface Listing {
        void from(Cursor cursor, Lane lane, Consumer<String> ids);
    }

    private final String path;
    private final String cursor;
    private final Listing listing;

    /** @param cursor of the second page */
    Walk(String name, String id, EnumSet<Group> groups, String path, String cursor, Listing listing) {
        super(name, id, true, groups);
        this.path = path;
        this.cursor = cursor;
        this.listing = listing;
    }

    @Override
    Predicate<Request> route() {
        return requests("GET", path).and(request -> !request.target().contains("filter%5Bid"));
    }

    @Override
    int before() {
        return 1;
    }

    @Override
    int after() {
        return 1;
    }

    @Override
    Object call(Scene scene) {
        listing.from(null, scene.lane(), id -> scene.received(id, 2, 2));
        return List.copyOf(scene.received());
    }

    @Override
    Object good() {
        return List.of("d1", "d2", "d3", "d4", "d5");
    }

    @Override
    void afterFailure(Scene scene, Fault fault, Meaning meaning, LlmObservabilityException failure, Checks checks) {
        checks.equal("what came before", List.of("d1", "d2"), scene.received());
        checks.equal("the cursor", cursor, failure.cursor().orElse(null));
        List<String> rest = new ArrayList<>();
        failure.cursor().ifPresent(cursor -> listing.from(Cursor.of(cursor), scene.lane(), rest::add));
        checks.equal("the rest", List.of("d3", "d4", "d5"), rest);
    }
}
