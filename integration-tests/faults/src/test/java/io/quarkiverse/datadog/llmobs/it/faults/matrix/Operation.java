package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Request;

/**
 * An operation as a user would call it.
 */
abstract class Operation {

    private final String name;
    private final String id;
    private final boolean harmless;
    private final Set<Group> groups;

    /**
     * @param id of the API description
     * @param harmless whether it does no harm when repeated
     * @param groups the faults that it meets; of all others only the first one
     */
    Operation(String name, String id, boolean harmless, Set<Group> groups) {
        this.name = name;
        this.id = id;
        this.harmless = harmless;
        this.groups = groups;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    boolean harmless() {
        return harmless;
    }

    Set<Group> groups() {
        return groups;
    }

    Form form() {
        return Form.DOCUMENT;
    }

    /** What an answer of status 200 without a body means. */
    Meaning ofNothing() {
        return Meaning.UNEXPECTED;
    }

    /** Whether what came before a fault in the body is handed on, so that there is no way back. */
    boolean handsOn() {
        return false;
    }

    /** The requests that go wrong. */
    abstract Predicate<Request> route();

    /** How many of these are answered well first. */
    int before() {
        return 0;
    }

    /** How many follow, when all goes well. */
    int after() {
        return 0;
    }

    /** Calls it. */
    abstract Object call(Scene scene) throws Exception;

    /** What it returns when all goes well. */
    abstract Object good();

    /** What it returns when the answer has no body. */
    Object goodOfNothing() {
        return good();
    }

    /** Prepares what it needs on disk. */
    void prepare(Scene scene) throws Exception {
    }

    /** What must hold after a failure, while the server is well again. */
    void afterFailure(Scene scene, Fault fault, Meaning meaning, LlmObservabilityException failure, Checks checks)
            throws Exception {
    }

    /** What must hold after a success. */
    void afterSuccess(Scene scene, Meaning meaning, Checks checks) throws Exception {
    }

    static Predicate<Request> requests(String method, String path) {
        return request -> request.method().equals(method) && request.target().split("\\?")[0].endsWith(path);
    }

    @Override
    public String toString() {
        return name;
    }
}
