package io.quarkiverse.datadog.llmobs.emulator;

/**
 * The fault of one request: at most one, and taken from the queue of its route only when it takes effect. A fault that cannot
 * affect the request stays in the queue with all of its times.
 */
final class RequestFault {

    private final Route route;
    private final Faults faults;
    private Fault taken;

    /** @param route the operation that is called, null for none: then no fault takes effect */
    RequestFault(Route route, Faults faults) {
        this.route = route;
        this.faults = faults;
    }

    /** Takes the first fault of the route if it is of this kind, and returns whether it is. To be called when it would act. */
    boolean hit(Fault.Kind kind) {
        if (taken == null && route != null) {
            taken = faults.take(route, kind);
        }
        return taken != null && taken.kind() == kind;
    }

    /** What was taken, null for nothing. */
    Fault taken() {
        return taken;
    }
}
