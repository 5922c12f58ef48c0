package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * What the client reports is what is there, whatever happens on the way: done is there once, refused is not there, and what it
 * cannot know is there once at most. {@code -Dchaos.seed=} repeats a run or tries another one.
 */
@QuarkusTest
@WithTestResource(value = FaultyWorld.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ChaosTest {

    static final long SEED = Long.getLong("chaos.seed", 4);

    private static final int CALLERS = 8;
    private static final int OPERATIONS = 10_000;

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
    void nothingIsLostAndNothingIsThereTwice() throws Exception {
        Tally tally = new Tally();
        Findings misread = new Findings();
        List<Memory> memories = callAll(tally, misread);
        Findings findings = new Audit(clean, proxy.ledger()).of(memories);

        System.out.printf("CHAOS OPERATIONS %d lost %d doubled %d%n", tally.operations(), findings.lost(), findings.doubled());
        System.out.printf("chaos.seed=%d: %d of %d requests met a fault; %d operations done, %d not executed, %d unknown; "
                + "of %d unknown things %d are there%n", SEED, proxy.decisions().faults(), proxy.decisions().requests(),
                tally.of(Outcome.DONE), tally.of(Outcome.NOT_EXECUTED), tally.of(Outcome.UNKNOWN), findings.unknown(),
                findings.unknownAndThere());
        assertEquals(List.of(), findings.said());
        assertEquals(List.of(), misread.said(), "what was read while faults happened");
        assertEquals(OPERATIONS, tally.operations());
        assertEquals(emulator.requestCount("CreateLLMObsExperiment"), proxy.ledger().experimentsAskedFor(),
                "the ledger knows of all experiments");
        assertTrue(proxy.decisions().faults() > proxy.decisions().requests() / 6, "there were faults");
        assertTrue(0 < findings.unknownAndThere() && findings.unknownAndThere() < findings.unknown(),
                "what nobody knows went either way");
    }

    private List<Memory> callAll(Tally tally, Findings misread) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Memory>> runs = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Path own = Files.createDirectory(folder.resolve("caller" + i));
                Caller caller = new Caller(i, SEED, llmobs, unreachable, own, misread);
                runs.add(threads.submit(() -> caller.run(OPERATIONS / CALLERS, tally)));
            }
            List<Memory> memories = new ArrayList<>();
            for (Future<Memory> run : runs) {
                memories.add(run.get());
            }
            return memories;
        } finally {
            threads.shutdownNow();
        }
    }
}
