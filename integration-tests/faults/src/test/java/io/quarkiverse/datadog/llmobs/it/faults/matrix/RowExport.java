package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Request;

/**
 * An export as rows, which are good up to the fault.
 */
final class RowExport extends Operation {

    private static final int PART = 2;
    private static final int ALL = 6;

    /** Hands out the ids of the rows; when it fails it asks for another one, and tells of it. */
    interface Action {
        void rows(Lane lane, Consumer<String> ids);
    }

    private final Action action;

    RowExport(String name, Set<Group> groups, Action action) {
        super(name, "ExportLLMObsDataset", true, groups);
        this.action = action;
    }

    @Override
    Form form() {
        return Form.ROWS;
    }

    @Override
    boolean handsOn() {
        return true;
    }

    @Override
    Predicate<Request> route() {
        return requests("GET", "/export");
    }

    @Override
    Object call(Scene scene) {
        action.rows(scene.lane(), id -> scene.received(id, PART, ALL));
        return List.copyOf(scene.received());
    }

    @Override
    Object good() {
        return List.of("r1", "r2", "r3", "r4", "r5", "r6");
    }

    @Override
    void afterFailure(Scene scene, Fault fault, Meaning meaning, LlmObservabilityException failure, Checks checks) {
        int rows = scene.received().size();
        checks.equal("the rows that came before", ((List<?>) good()).subList(0, rows), scene.received());
        if (fault.given() != Given.NOTHING) {
            checks.equal("the number of rows that came before", fault.given() == Given.ALL ? ALL : PART, rows);
        }
        if (rows > 0) {
            checks.that(failure.getMessage().contains(", after row " + rows), "the message does not name the last good row "
                    + rows + ": " + failure.getMessage());
        }
    }
}
