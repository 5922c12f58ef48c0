package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.OutputStream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Exports more than its heap could hold, in a process of its own.
 */
final class MemoryProbe {

    private MemoryProbe() {
    }

    public static void main(String[] arguments) {
        try (Rig rig = new Rig(Integer.parseInt(arguments[0]))) {
            long rows = rig.export().toStream(OutputStream.nullOutputStream()).rows();
            same(rows, rig.export().rows().count());
            // a subscriber that is never as fast as the server
            rig.reactive().bytes().onItem().transformToUniAndConcatenate(
                    piece -> Uni.createFrom().item(piece).emitOn(Infrastructure.getDefaultWorkerPool()))
                    .select().first(2000).collect().last().await().indefinitely();
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void same(long expected, long actual) {
        if (expected != actual) {
            throw new IllegalStateException(expected + " rows, then " + actual);
        }
    }
}
