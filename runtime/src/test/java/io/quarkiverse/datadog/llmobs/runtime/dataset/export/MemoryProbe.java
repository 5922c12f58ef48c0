package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Exports more than its heap could hold, in a process of its own.
 */
final class MemoryProbe {

    private MemoryProbe() {
    }

    public static void main(String[] arguments) {
        try (ExportFixture fixture = new ExportFixture(Integer.parseInt(arguments[0]))) {
            long rows = fixture.export().toStream(OutputStream.nullOutputStream()).rows();
            same(rows, fixture.export().rows().count());
            same(rows, rowsOfLines(fixture));
            // a subscriber that is never as fast as the server
            fixture.reactive().bytes().onItem().transformToUniAndConcatenate(
                    piece -> Uni.createFrom().item(piece).emitOn(Infrastructure.getDefaultWorkerPool()))
                    .select().first(2000).collect().last().await().indefinitely();
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static long rowsOfLines(ExportFixture fixture) throws IOException {
        Path file = Files.createTempFile("export", ".jsonl");
        try {
            return fixture.export().toJsonLines(file).rows();
        } finally {
            Files.delete(file);
        }
    }

    private static void same(long expected, long actual) {
        if (expected != actual) {
            throw new IllegalStateException(expected + " rows, then " + actual);
        }
    }
}
