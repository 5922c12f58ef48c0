package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.FaultServer;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Script;

/**
 * A fault in an operation.
 *
 * @param lasting whether it meets every attempt, or the first one only
 */
record Case(Operation operation, Fault fault, boolean lasting) {

    /** Plays it; tells what is wrong. */
    List<String> play(Lane lane, Keys keys) throws Exception {
        Checks checks = new Checks();
        Meaning meaning = fault.meaning().apply(operation);
        Expected expected = Expected.of(operation, fault, meaning, lasting);
        Script script = new Script(operation.route(), operation.before(), lasting ? Integer.MAX_VALUE : 1, fault.play(),
                fault.leave());
        Path folder = Files.createTempDirectory("faults");
        Scene scene = Scene.on(lane, folder, fault.given(), script.reader());
        if (!operation.handsOn()) {
            script.reader().countDown();
        }
        operation.prepare(scene);
        Outcome outcome = met(script, scene, keys, checks);
        checks.equal("the number of requests the server has seen", requests(expected), script.requests());
        if (expected.failure() == null) {
            succeeded(outcome, scene, meaning, checks);
        } else {
            failed(outcome, expected, meaning, keys, checks);
            if (outcome.failure() != null) {
                operation.afterFailure(scene, fault, meaning, outcome.failure(), checks);
            }
        }
        if (lane.reachable()) {
            lane.proveHealth(checks);
            checks.equal("the same operation afterwards", operation.good(),
                    operation.call(Scene.on(lane, folder, fault.given(), script.reader())));
        }
        checks.that(keys.leaks().isEmpty(), "a key stands in the log: " + keys.leaks());
        remove(folder);
        return checks.wrong();
    }

    private Outcome met(Script script, Scene scene, Keys keys, Checks checks) throws Exception {
        FaultServer server = scene.lane().server();
        if (fault.leave() != null && scene.lane().reachable()) {
            scene.lane().endConnections(checks);
        }
        server.follow(script);
        if (fault.leave() != null && operation.before() == 0) {
            fault.leave().accept(server);
        }
        if (fault.leave() != null && !lasting) {
            keys.whenRefused(server::open);
        }
        try {
            return Outcome.of(operation, scene);
        } finally {
            server.recover();
            server.open();
        }
    }

    /** Who is not reached sees nothing. */
    private int requests(Expected expected) {
        if (fault.leave() == null) {
            return expected.attempts() + (expected.failure() == null ? operation.after() : 0);
        }
        return lasting ? 0 : 1 + operation.after();
    }

    private void succeeded(Outcome outcome, Scene scene, Meaning meaning, Checks checks) throws Exception {
        if (outcome.failure() != null) {
            checks.fail("it should not fail: " + Keys.textOf(outcome.failure()));
            return;
        }
        checks.equal("the outcome", meaning.kind() == Kind.EMPTY ? operation.goodOfNothing() : operation.good(),
                outcome.value());
        operation.afterSuccess(scene, meaning, checks);
    }

    private void failed(Outcome outcome, Expected expected, Meaning meaning, Keys keys, Checks checks) {
        LlmObservabilityException failure = outcome.failure();
        if (failure == null) {
            checks.fail("it should fail with " + expected.failure().getSimpleName() + " and returned " + outcome.value());
            return;
        }
        LlmObservabilityException told = failure instanceof ImportException
                && failure.getCause() instanceof LlmObservabilityException cause
                        ? cause
                        : failure;
        String text = Keys.textOf(failure);
        checks.that(told.getClass() == expected.failure(),
                "it should fail with " + expected.failure().getSimpleName() + ": " + text);
        checks.equal("the operation", operation.id(), failure.operation().orElse(null));
        checks.equal("the status", Expected.status(meaning), failure.status());
        checks.equal("the number of attempts", expected.attempts(), failure.attempts());
        checks.that(Expected.explains(told.getCause(), fault, meaning), "the cause does not say what happened: " + text);
        checks.that(failure.waited().compareTo(expected.leastWait()) >= 0
                && failure.waited().compareTo(expected.longestWait()) <= 0,
                "it should wait " + expected.leastWait() + " to " + expected.longestWait() + " and waited " + failure.waited());
        checks.that(!keys.isIn(text), "a key stands in the failure");
    }

    private static void remove(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Override
    public String toString() {
        return operation + ": " + fault.name() + (lasting ? "" : ", passing");
    }
}
