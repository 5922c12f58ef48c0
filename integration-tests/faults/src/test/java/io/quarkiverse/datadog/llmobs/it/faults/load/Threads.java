package io.quarkiverse.datadog.llmobs.it.faults.load;

import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Assumptions;

import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * The threads on which blocking callers wait.
 */
enum Threads {

    WORKER_THREADS {
        @Override
        Executor executor() {
            return Infrastructure.getDefaultWorkerPool();
        }
    },
    VIRTUAL_THREADS {
        @Override
        Executor executor() {
            Assumptions.assumeTrue(Runtime.version().feature() >= 21, "this JVM has no virtual threads");
            try {
                return (Executor) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    };

    abstract Executor executor();

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of Java " + Runtime.version().feature();
    }
}
