package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.GREETING;
import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.TIME_TO_LIVE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

import io.quarkiverse.datadog.llmobs.prompt.managed.ReactiveManagedPrompts;
import io.quarkiverse.datadog.llmobs.runtime.config.PromptCacheSettings;
import io.quarkiverse.datadog.llmobs.runtime.context.TimerContext;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Callers that begin at the same moment, on threads of their own.
 */
class ConcurrentCallersTest {

    private static final int CALLERS = 16;

    private final ServedPrompts service = new ServedPrompts();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - TIME_TO_LIVE.toNanos() / 2);
    private final ReactiveManagedPrompts prompts = new CachedManagedPrompts(service.prompts,
            new PromptCacheSettings(TIME_TO_LIVE, 100, CachedPrompts.TIMEOUT, "prompt-cache.timeout"),
            () -> new TimerContext(Infrastructure.getDefaultWorkerPool()), nanos::get);
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private String text() {
        return prompts.get(GREETING).await().indefinitely().renderText(Map.of());
    }

    private List<Future<String>> callers() {
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        List<Future<String>> callers = new ArrayList<>();
        Callable<String> caller = () -> {
            start.await();
            return text();
        };
        for (int i = 0; i < CALLERS; i++) {
            callers.add(threads.submit(caller));
        }
        return callers;
    }

    @RepeatedTest(20)
    void oneOfManyCallersOfAnExpiredPromptCausesARequestAndNoneWaits() throws Exception {
        service.serve("greeting", "old");
        text();
        // past the largest number of nanoseconds
        nanos.addAndGet(TIME_TO_LIVE.toNanos());
        service.serve("greeting", "new");
        service.held = true;
        for (Future<String> caller : callers()) {
            assertEquals("old", caller.get(10, TimeUnit.SECONDS));
        }
        assertEquals(2, service.requests.size());
        service.respond();
        assertEquals("new", text());
    }

    @RepeatedTest(20)
    void oneOfManyFirstCallersCausesTheRequestThatAllWaitFor() throws Exception {
        service.serve("greeting", "one");
        for (Future<String> caller : callers()) {
            assertEquals("one", caller.get(10, TimeUnit.SECONDS));
        }
        assertEquals(List.of("greeting"), service.requests);
    }
}
