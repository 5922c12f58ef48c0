package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.fault.AffectedCall;
import io.quarkiverse.datadog.llmobs.it.faults.fault.BodyUse;
import io.quarkiverse.datadog.llmobs.it.faults.fault.Fault;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;

/**
 * A call as a user makes it.
 */
public abstract class TestedCall implements AffectedCall {

    private final String name;
    private final String id;
    private final boolean retrySafe;
    private final Set<FaultGroup> groups;

    /**
     * @param id of the API description
     * @param retrySafe whether it is retried when it is unknown whether the service processed it
     * @param groups whose faults are all tested
     */
    public TestedCall(String name, String id, boolean retrySafe, Set<FaultGroup> groups) {
        this.name = name;
        this.id = id;
        this.retrySafe = retrySafe;
        this.groups = groups;
    }

    public String name() {
        return name;
    }

    public String id() {
        return id;
    }

    public boolean retrySafe() {
        return retrySafe;
    }

    public Set<FaultGroup> groups() {
        return groups;
    }

    /** The groups of which only the first fault is tested. */
    public Set<FaultGroup> samples() {
        return FaultGroup.all();
    }

    @Override
    public BodyUse form() {
        return BodyUse.DOCUMENT;
    }

    @Override
    public FaultEffect withoutBody() {
        return FaultEffect.UNEXPECTED;
    }

    /** Whether the caller receives the body while it is read, so that the request cannot be retried after that. */
    public boolean handsOverWhileReading() {
        return false;
    }

    /** The requests that the fault affects. */
    public abstract Predicate<RawRequest> route();

    /** How many of these have a good response first. */
    public int before() {
        return 0;
    }

    /** The number of further requests of a successful call. */
    public int after() {
        return 0;
    }

    /** Makes the call. */
    public abstract Object call(CallRun run) throws Exception;

    /** The result of a successful call. */
    public abstract Object result();

    /** What it returns when the response has no body. */
    public Object resultWithoutBody() {
        return result();
    }

    /** Prepares what it needs on disk. */
    public void prepare(CallRun run) throws Exception {
    }

    /** What must hold after a failure, after the fault has ended. */
    public void afterFailure(CallRun run, Fault fault, FaultEffect effect, LlmObservabilityException failure, Checks checks)
            throws Exception {
    }

    /** What must hold after a success. */
    public void afterSuccess(CallRun run, FaultEffect effect, Checks checks) throws Exception {
    }

    public static Predicate<RawRequest> requests(String method, String path) {
        return request -> request.method().equals(method) && request.path().endsWith(path);
    }

    @Override
    public String toString() {
        return name;
    }
}
