package io.quarkiverse.datadog.llmobs.it.faults.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;

/**
 * Many callers at once, half of them blocking and half of them reactive. {@code -Dload.rounds=} makes it longer.
 */
@QuarkusTest
@WithTestResource(value = CountedConnections.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LoadTest {

    private static final int CALLERS = 200;
    private static final int DATASETS = 20;
    /** Of each caller, in each half. */
    private static final int ROUNDS = Integer.getInteger("load.rounds", 10);

    /**
     * The tolerated difference of the used heap of an idle application. A half makes eighteen thousand requests: a leak of
     * five hundred bytes per request would exceed it.
     */
    private static final long MAY_GROW = 8 << 20;

    /** Threads of pools, which are made when they are needed and kept for a while. */
    private static final List<String> POOLS = List.of("executor-thread-", "vert.x-", "llmobs-emulator", RawServer.THREADS,
            "ForkJoinPool", "HTTP-Dispatcher");

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    LlmObservabilityEmulator emulator;

    RawServer relay;

    @ParameterizedTest(name = "on {0}")
    @EnumSource
    void manyCallersShareFewConnectionsAndLeaveNothingBehind(Threads threads) {
        Executor executor = threads.executor();
        List<Golden> datasets = datasets();
        callAll(datasets, executor);
        long before = usedHeap();
        Set<String> pooled = threads();
        callAll(datasets, executor);
        long after = usedHeap();

        int most = relay.open().most();
        System.out.printf("LOAD on %s: %d requests, %d connections at most, used heap %d KiB at half-time, %d KiB at the end%n",
                threads, 2 * CALLERS * ROUNDS * Golden.REQUESTS, most, before >> 10, after >> 10);
        assertTrue(most <= 2 * CountedConnections.CONNECTIONS, () -> most + " connections");
        assertTrue(after <= before + MAY_GROW, () -> "from " + before + " to " + after + " bytes");
        Set<String> left = threads();
        left.removeAll(pooled);
        assertEquals(Set.of(), left);
    }

    private List<Golden> datasets() {
        String project = llmobs.projects().create(NewProject.named("load")).id();
        List<Golden> datasets = new ArrayList<>();
        for (int i = 0; i < DATASETS; i++) {
            datasets.add(Golden.create(llmobs, project, "golden" + i));
        }
        return datasets;
    }

    private void callAll(List<Golden> datasets, Executor executor) {
        List<CompletableFuture<?>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Golden dataset = datasets.get(i / 2 % DATASETS);
            callers.add(i % 2 == 0 ? CompletableFuture.runAsync(() -> rounds(dataset), executor) : reactiveRounds(dataset));
        }
        callers.forEach(CompletableFuture::join);
    }

    private void rounds(Golden dataset) {
        for (int i = 0; i < ROUNDS; i++) {
            dataset.round(llmobs);
        }
    }

    private CompletableFuture<?> reactiveRounds(Golden dataset) {
        return Multi.createFrom().range(0, ROUNDS).onItem().transformToUniAndConcatenate(i -> dataset.round(reactive))
                .collect().last().subscribeAsCompletionStage();
    }

    private long usedHeap() {
        emulator.clearRequests();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> POOLS.stream().noneMatch(name::startsWith)).collect(Collectors.toSet());
    }
}
