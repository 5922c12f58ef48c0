package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.call.CallRun;
import io.quarkiverse.datadog.llmobs.it.faults.call.Checks;
import io.quarkiverse.datadog.llmobs.it.faults.call.TestClient;
import io.quarkiverse.datadog.llmobs.it.faults.call.TestedCall;
import io.quarkiverse.datadog.llmobs.it.faults.fault.Fault;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffectKind;
import io.quarkiverse.datadog.llmobs.it.faults.server.FaultScript;
import io.quarkiverse.datadog.llmobs.it.faults.server.FaultServer;

/**
 * A call with a fault.
 *
 * @param lasting whether it affects every attempt, or the first one only
 */
record FaultCase(TestedCall operation, Fault fault, boolean lasting) {

    /** Runs it, and returns the failed checks. */
    List<String> run(TestClient client, KeyWatch keys) throws Exception {
        Checks checks = new Checks();
        FaultEffect effect = fault.effect().apply(operation);
        ExpectedOutcome expected = ExpectedOutcome.of(operation, fault, effect, lasting);
        FaultScript script = new FaultScript(operation.route(), operation.before(), lasting ? Integer.MAX_VALUE : 1,
                fault.action(),
                fault.serverChange());
        Path folder = Files.createTempDirectory("faults");
        client.server().events().add("begin of " + this);
        CallRun run = CallRun.on(client, folder, fault.receivedBefore(), script.reader());
        if (!operation.handsOverWhileReading()) {
            script.reader().countDown();
        }
        operation.prepare(run);
        CallOutcome outcome = runWithFault(script, run, keys, checks);
        checks.equal("the number of requests the server has seen", requests(expected), script.requests());
        if (expected.failure() == null) {
            succeeded(outcome, run, effect, checks);
        } else {
            failed(outcome, expected, effect, keys, checks);
            if (outcome.failure() != null) {
                operation.afterFailure(run, fault, effect, outcome.failure(), checks);
            }
        }
        if (client.reachable()) {
            client.server().events().add("the fault has ended");
            try {
                client.checkThatItWorks(checks);
                checks.equal("the same operation afterwards", operation.result(),
                        operation.call(CallRun.on(client, folder, fault.receivedBefore(), script.reader())));
            } catch (LlmObservabilityException e) {
                checks.fail("it should work afterwards: " + KeyWatch.textOf(e));
            }
        }
        checks.that(keys.leaks().isEmpty(), "a key stands in the log: " + keys.leaks());
        remove(folder);
        if (!checks.wrong().isEmpty()) {
            checks.fail("the events of the server: " + client.server().events());
        }
        return checks.wrong();
    }

    private CallOutcome runWithFault(FaultScript script, CallRun run, KeyWatch keys, Checks checks) throws Exception {
        FaultServer server = run.client().server();
        if (fault.serverChange() != null && run.client().reachable()) {
            run.client().endConnections(checks);
        }
        server.follow(script);
        server.events().add("the fault begins");
        if (fault.serverChange() != null && operation.before() == 0) {
            fault.serverChange().accept(server);
        }
        if (fault.serverChange() != null && !lasting) {
            keys.whenRefused(server.socket()::acceptConnections);
        }
        try {
            return CallOutcome.of(operation, run);
        } finally {
            server.recover();
        }
    }

    /** A server that cannot be reached receives nothing. */
    private int requests(ExpectedOutcome expected) {
        if (fault.serverChange() == null) {
            return expected.attempts() + (expected.failure() == null ? operation.after() : 0);
        }
        return lasting ? 0 : 1 + operation.after();
    }

    private void succeeded(CallOutcome outcome, CallRun run, FaultEffect effect, Checks checks) throws Exception {
        if (outcome.failure() != null) {
            checks.fail("it should not fail: " + KeyWatch.textOf(outcome.failure()));
            return;
        }
        checks.equal("the outcome", effect.kind() == FaultEffectKind.EMPTY ? operation.resultWithoutBody() : operation.result(),
                outcome.value());
        operation.afterSuccess(run, effect, checks);
    }

    private void failed(CallOutcome outcome, ExpectedOutcome expected, FaultEffect effect, KeyWatch keys, Checks checks) {
        LlmObservabilityException failure = outcome.failure();
        if (failure == null) {
            checks.fail("it should fail with " + expected.failure().getSimpleName() + " and returned " + outcome.value());
            return;
        }
        LlmObservabilityException reported = failure instanceof ImportException
                && failure.getCause() instanceof LlmObservabilityException cause
                        ? cause
                        : failure;
        String text = KeyWatch.textOf(failure);
        checks.that(reported.getClass() == expected.failure(),
                "it should fail with " + expected.failure().getSimpleName() + ": " + text);
        checks.equal("the operation", operation.id(), failure.operation().orElse(null));
        checks.equal("the status", ExpectedOutcome.status(effect), failure.status());
        checks.equal("the number of attempts", expected.attempts(), failure.attempts());
        checks.that(ExpectedOutcome.explains(reported.getCause(), fault, effect),
                "the cause does not say what happened: " + text);
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
