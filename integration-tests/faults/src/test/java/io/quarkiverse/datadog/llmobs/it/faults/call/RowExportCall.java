package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.fault.BodyUse;
import io.quarkiverse.datadog.llmobs.it.faults.fault.Fault;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.it.faults.fault.ReceivedBefore;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;

/**
 * An export as rows, which are good up to the fault.
 */
public final class RowExportCall extends TestedCall {

    private static final int PART = 2;
    private static final int ALL = 6;

    /** Passes the ids of the rows to the consumer. */
    public interface Action {
        void rows(TestClient client, Consumer<String> ids);
    }

    private final Action action;

    public RowExportCall(String name, Set<FaultGroup> groups, Action action) {
        super(name, OperationIds.EXPORT_DATASET, true, groups);
        this.action = action;
    }

    @Override
    public BodyUse form() {
        return BodyUse.ROWS;
    }

    @Override
    public boolean handsOverWhileReading() {
        return true;
    }

    @Override
    public Predicate<RawRequest> route() {
        return requests("GET", "/export");
    }

    @Override
    public Object call(CallRun run) {
        action.rows(run.client(), id -> run.received(id, PART, ALL));
        return List.copyOf(run.received());
    }

    @Override
    public Object result() {
        return List.of("r1", "r2", "r3", "r4", "r5", "r6");
    }

    @Override
    public void afterFailure(CallRun run, Fault fault, FaultEffect effect, LlmObservabilityException failure, Checks checks) {
        int rows = run.received().size();
        checks.equal("the rows that came before", ((List<?>) result()).subList(0, rows), run.received());
        if (fault.receivedBefore() != ReceivedBefore.NOTHING) {
            checks.equal("the number of rows that came before", fault.receivedBefore() == ReceivedBefore.ALL ? ALL : PART,
                    rows);
        }
        if (rows > 0) {
            checks.that(failure.getMessage().contains(", after row " + rows), "the message does not name the last good row "
                    + rows + ": " + failure.getMessage());
        }
    }
}
