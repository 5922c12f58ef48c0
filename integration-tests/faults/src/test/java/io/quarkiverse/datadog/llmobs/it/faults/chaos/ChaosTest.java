package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.evaluation.EvaluationCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy.ChaosProxy;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * The state of the server matches the reports of the client under all faults: what was reported as done exists once, what
 * was rejected or deleted does not exist, and what is unknown exists at most once. {@code -Dchaos.seed=} selects the seed
 * of the run.
 */
@QuarkusTest
@WithTestResource(value = ChaosSetup.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ChaosTest {

    static final long SEED = Long.getLong("chaos.seed", 4);

    private static final int CALLERS = 8;
    private static final int OPERATIONS = 10_000;
    /** The ids of the operations that no step performs, with the reasons. */
    private static final Map<String, String> LEFT_OUT = Map.of();

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("clean")
    LlmObservability clean;

    @Inject
    @LlmObservabilityClient("unreachable")
    LlmObservability unreachable;

    LlmObservabilityEmulator emulator;

    ChaosProxy proxy;

    @TempDir
    Path folder;

    @Test
    void everyItemIsPresentExactlyOnce() throws Exception {
        emulator.seed(EvaluationCalls.SEED);
        OutcomeCounts counts = new OutcomeCounts();
        Differences misread = new Differences();
        List<ReportedState> states = callAll(counts, misread);
        Differences differences = new Comparison(clean).of(states);
        states.forEach(state -> state.evaluations.compare(emulator.evaluations(), differences));

        System.out.printf("CHAOS OPERATIONS %d lost %d doubled %d%n", counts.operations(), differences.lost(),
                differences.doubled());
        System.out.printf("chaos.seed=%d: %d of %d requests met a fault; %d operations done, %d not executed, %d unknown; "
                + "of %d unknown things %d are there%n", SEED, proxy.decisions().faults(), proxy.decisions().requests(),
                counts.of(Outcome.DONE), counts.of(Outcome.NOT_EXECUTED), counts.of(Outcome.UNKNOWN), differences.unknown(),
                differences.unknownAndThere());
        assertEquals(List.of(), differences.texts());
        assertEquals(List.of(), misread.texts(), "what was read while faults happened");
        assertEquals(OPERATIONS, counts.operations());
        assertEveryOperationWasPerformed();
        assertTrue(proxy.decisions().faults() > proxy.decisions().requests() / 6, "there were faults");
        assertTrue(0 < differences.unknownAndThere() && differences.unknownAndThere() < differences.unknown(),
                "some of the unknown operations were executed, and some were not");
    }

    /** An operation that is added must be added to the steps as well, or be named as left out. */
    private void assertEveryOperationWasPerformed() {
        for (String operation : OperationCases.ids().toList()) {
            assertEquals(!LEFT_OUT.containsKey(operation), emulator.requestCount(operation) > 0, operation);
        }
    }

    private List<ReportedState> callAll(OutcomeCounts counts, Differences misread) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<ReportedState>> runs = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Path own = Files.createDirectory(folder.resolve("caller" + i));
                Caller caller = new Caller(i, SEED, llmobs, unreachable, own, misread);
                runs.add(threads.submit(() -> caller.run(OPERATIONS / CALLERS, counts)));
            }
            List<ReportedState> states = new ArrayList<>();
            for (Future<ReportedState> run : runs) {
                states.add(run.get());
            }
            return states;
        } finally {
            threads.shutdownNow();
        }
    }
}
