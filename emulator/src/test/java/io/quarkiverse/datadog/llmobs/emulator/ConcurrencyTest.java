package io.quarkiverse.datadog.llmobs.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConcurrencyTest {

    private static final int THREADS = 8;
    private static final int BATCHES = 25;

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @Test
    void parallelAppendsLoseNoVersionAndNoRecord() throws Exception {
        String dataset = running.client.dataset();
        Set<Integer> versions = new TreeSet<>();
        for (Future<List<Integer>> appended : inParallel(thread -> append(dataset, thread))) {
            versions.addAll(appended.get());
        }
        int batches = THREADS * BATCHES;
        assertEquals(IntStream.rangeClosed(1, batches).boxed().collect(Collectors.toSet()), versions);
        List<String> ids = running.client.walk(dataset + "/records").ids();
        assertEquals(2 * batches, ids.size());
        assertEquals(2 * batches, new HashSet<>(ids).size());
    }

    @Test
    void parallelCreatesOfOneNameMakeOneProject() throws Exception {
        Set<String> ids = new HashSet<>();
        for (Future<String> created : inParallel(thread -> running.client.project("same"))) {
            ids.add(created.get());
        }
        assertEquals(1, ids.size());
    }

    private List<Integer> append(String dataset, int thread) {
        List<Integer> versions = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            int first = 2 * (thread * BATCHES + batch);
            versions.add(running.client.append(dataset, TestClient.records(first, first + 2)).data().at("/0/attributes/version")
                    .asInt());
        }
        return versions;
    }

    private interface Task<T> {
        T run(int thread);
    }

    private static <T> List<Future<T>> inParallel(Task<T> task) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            return threads.invokeAll(IntStream.range(0, THREADS)
                    .<Callable<T>> mapToObj(thread -> () -> task.run(thread)).toList());
        } finally {
            threads.shutdown();
        }
    }
}
