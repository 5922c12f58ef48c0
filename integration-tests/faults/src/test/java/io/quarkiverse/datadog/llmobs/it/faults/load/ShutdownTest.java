package io.quarkiverse.datadog.llmobs.it.faults.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkus.runtime.Application;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/**
 * An application stops while many callers wait: for their next attempt, for the end of a rate limit, for a connection, for
 * a response, for the rest of one. Half of them are blocking.
 */
@QuarkusTest
@WithTestResource(value = HoldingServer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ShutdownTest {

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    HoldingServer server;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Semaphore firstRows = new Semaphore(0);
    private final List<CompletableFuture<?>> callers = new ArrayList<>();

    @Test
    void allWaitingCallsFailWhenTheApplicationStops() throws Exception {
        Set<Thread> ofTheTests = lastingThreads();
        ofTheTests.removeIf(thread -> thread.getName().startsWith("vert.x"));
        letCallersWaitForAttemptsAndLimits();
        letCallersWaitForResponses();
        List<CompletableFuture<?>> readers = letCallersWaitForTheRestOfABody();
        assertEquals(List.of(), callers.stream().filter(CompletableFuture::isDone).toList());

        Application.currentApplication().stop();

        for (CompletableFuture<?> caller : callers) {
            String said = failure(caller).summary();
            // who reads the body itself learns what became of the body
            assertTrue(readers.contains(caller) ? said.endsWith("after row 1") : said.equals("the application stops"), said);
        }
        threads.shutdown();
        assertNoneLastsBut(ofTheTests);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    // the groups are created immediately: a call that a slow thread makes after the end uses a closed client, and not a
    // missing bean

    private void letCallersWaitForAttemptsAndLimits() throws InterruptedException {
        var projects = llmobs.projects();
        call(40, i -> reactive.projects().create(NewProject.named("p" + i)), i -> projects.create(NewProject.named("p" + i)));
        await(server.failed, 40);
        var experiments = llmobs.experiments();
        call(40, i -> reactive.experiments().create(NewExperiment.named("e" + i)),
                i -> experiments.create(NewExperiment.named("e" + i)));
        await(server.limited, 1);
    }

    private void letCallersWaitForResponses() throws InterruptedException {
        var datasets = llmobs.datasets();
        call(60, i -> reactive.datasets().get("d" + i), i -> datasets.get("d" + i));
        await(server.held, HoldingServer.CONNECTIONS);
    }

    /** @return those who have read a row already */
    private List<CompletableFuture<?>> letCallersWaitForTheRestOfABody() throws InterruptedException {
        var export = llmobs.datasets().export("d").version(1);
        var reactiveExport = reactive.datasets().export("d").version(1);
        int early = HoldingServer.CONNECTIONS / 2;
        var readers = call(early,
                i -> reactiveExport.rows().invoke(row -> firstRows.release()).collect().last(), i -> rows(export));
        await(firstRows, early);
        call(60 - early, i -> reactiveExport.toFile(folder.resolve("r" + i)), i -> export.toFile(folder.resolve("b" + i)));
        await(server.begun, HoldingServer.CONNECTIONS);
        return readers;
    }

    private Object rows(DatasetExport export) {
        try (var rows = export.rows()) {
            return rows.peek(row -> firstRows.release()).toList();
        }
    }

    private static Set<Thread> lastingThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> !thread.isDaemon()).collect(Collectors.toSet());
    }

    private static void assertNoneLastsBut(Set<Thread> expected) throws InterruptedException {
        for (Thread thread : lastingThreads()) {
            if (!expected.contains(thread)) {
                thread.join(HoldingServer.READ_TIMEOUT.toMillis());
                assertFalse(thread.isAlive(), () -> thread + " keeps the process from its end");
            }
        }
    }

    private static TransportException failure(CompletableFuture<?> caller) {
        ExecutionException end = assertThrows(ExecutionException.class,
                () -> caller.get(HoldingServer.READ_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        return assertInstanceOf(TransportException.class, end.getCause());
    }

    /** @param count of callers, half of them blocking */
    private List<CompletableFuture<?>> call(int count, IntFunction<Uni<?>> reactively, IntFunction<Object> blocking) {
        List<CompletableFuture<?>> kind = new ArrayList<>();
        for (int i = 0; i < count / 2; i++) {
            int number = i;
            kind.add(reactively.apply(number).subscribeAsCompletionStage());
            kind.add(CompletableFuture.supplyAsync(() -> blocking.apply(number), threads));
        }
        callers.addAll(kind);
        return kind;
    }

    private static void await(Semaphore reached, int callers) throws InterruptedException {
        assertTrue(reached.tryAcquire(callers, HoldingServer.READ_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
    }
}
