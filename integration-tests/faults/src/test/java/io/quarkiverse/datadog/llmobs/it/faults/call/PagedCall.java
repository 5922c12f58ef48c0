package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.fault.Fault;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;

/**
 * A listing; the fault affects its second page.
 */
public final class PagedCall extends TestedCall {

    /** Returns the ids from the cursor on; null is the start. */
    public interface Listing {
        void from(Cursor cursor, TestClient client, Consumer<String> ids);
    }

    private final String path;
    private final String cursor;
    private final Listing listing;

    /** @param cursor of the second page */
    public PagedCall(String name, String id, EnumSet<FaultGroup> groups, String path, String cursor, Listing listing) {
        super(name, id, true, groups);
        this.path = path;
        this.cursor = cursor;
        this.listing = listing;
    }

    @Override
    public Predicate<RawRequest> route() {
        return requests("GET", path).and(request -> !request.target().contains("filter%5Bid"));
    }

    @Override
    public int before() {
        return 1;
    }

    @Override
    public int after() {
        return 1;
    }

    @Override
    public Object call(CallRun run) {
        listing.from(null, run.client(), id -> run.received(id, 2, 2));
        return List.copyOf(run.received());
    }

    @Override
    public Object result() {
        return List.of("d1", "d2", "d3", "d4", "d5");
    }

    @Override
    public void afterFailure(CallRun run, Fault fault, FaultEffect effect, LlmObservabilityException failure, Checks checks) {
        checks.equal("what came before", List.of("d1", "d2"), run.received());
        checks.equal("the cursor", cursor, failure.cursor().orElse(null));
        List<String> rest = new ArrayList<>();
        failure.cursor().ifPresent(cursor -> listing.from(Cursor.of(cursor), run.client(), rest::add));
        checks.equal("the rest", List.of("d3", "d4", "d5"), rest);
    }
}
