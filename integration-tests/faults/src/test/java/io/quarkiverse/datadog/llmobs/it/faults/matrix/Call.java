package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Request;

/**
 * An operation of one request and one answer.
 */
final class Call extends Operation {

    /** What is called. */
    interface Action {
        Object on(Lane lane);
    }

    private final Predicate<Request> route;
    private final Object good;
    private final Meaning ofNothing;
    private final Action action;

    Call(String name, String id, boolean harmless, Set<Group> groups, Predicate<Request> route, Object good,
            Meaning ofNothing, Action action) {
        super(name, id, harmless, groups);
        this.route = route;
        this.good = good;
        this.ofNothing = ofNothing;
        this.action = action;
    }

    @Override
    Predicate<Request> route() {
        return route;
    }

    @Override
    Object call(Scene scene) {
        return action.on(scene.lane());
    }

    @Override
    Object good() {
        return good;
    }

    @Override
    Object goodOfNothing() {
        return good instanceof List ? List.of() : good;
    }

    @Override
    Meaning ofNothing() {
        return ofNothing;
    }
}
