package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;

/**
 * A call of one request.
 */
public final class SingleCall extends TestedCall {

    /** What is called. */
    public interface Action {
        Object on(TestClient client);
    }

    private final Predicate<RawRequest> route;
    private final Object good;
    private final FaultEffect withoutBody;
    private final Action action;

    public SingleCall(String name, String id, boolean retrySafe, Set<FaultGroup> groups, Predicate<RawRequest> route,
            Object good,
            FaultEffect withoutBody, Action action) {
        super(name, id, retrySafe, groups);
        this.route = route;
        this.good = good;
        this.withoutBody = withoutBody;
        this.action = action;
    }

    @Override
    public Predicate<RawRequest> route() {
        return route;
    }

    @Override
    public Object call(CallRun run) {
        return action.on(run.client());
    }

    @Override
    public Object result() {
        return good;
    }

    @Override
    public Object resultWithoutBody() {
        return good instanceof List ? List.of() : good;
    }

    @Override
    public FaultEffect withoutBody() {
        return withoutBody;
    }
}
