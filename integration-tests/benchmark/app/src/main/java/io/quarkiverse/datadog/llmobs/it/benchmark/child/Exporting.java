package io.quarkiverse.datadog.llmobs.it.benchmark.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.Row;
import io.smallrye.mutiny.Uni;

/**
 * Does the tasks that export.
 */
@ApplicationScoped
class Exporting {

    private static final String PROJECT = "benchmark";
    private static final int BUFFER = 64 << 10;

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    /** After a warm-up, a short export has the memory that the JVM needs in its first seconds, too. */
    Outcome run(Task task) throws IOException {
        if (task.warmUpSize() > 0) {
            once(task.warmUp());
        }
        return once(task);
    }

    private Outcome once(Task task) throws IOException {
        return switch (task.work()) {
            case FILE -> file(task);
            case STREAM -> stream(task);
            case ROWS -> rows(task);
            case MULTI -> multi(task);
            case IMPORT, LISTING -> throw new IllegalArgumentException("not an export");
        };
    }

    private Outcome file(Task task) throws IOException {
        ExportReport report = export(task).toFile(task.file());
        return new Outcome(report.bytes(), report.rows(), Memory.peak());
    }

    private Outcome stream(Task task) throws IOException {
        RateLimiter limiter = new RateLimiter(task);
        CRC32C crc = new CRC32C();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream csv = export(task).open()) {
            for (int read = csv.read(buffer); read >= 0; read = csv.read(buffer)) {
                crc.update(buffer, 0, read);
                bytes += read;
                limiter.keepAfter(read);
            }
        }
        return new Outcome(bytes, crc.getValue(), Memory.peak());
    }

    private Outcome rows(Task task) throws IOException {
        RateLimiter limiter = new RateLimiter(task);
        long bytesPerRow = task.size() / CsvBody.ofSize(task.size()).rows();
        long[] sums = new long[2];
        try (Stream<ExportRow> rows = export(task).rows()) {
            rows.forEach(row -> {
                sums[0]++;
                sums[1] += Row.checksum(row.id(), row.text("input"));
                limiter.keepAfter(bytesPerRow);
            });
        }
        return new Outcome(sums[0], sums[1], Memory.peak());
    }

    private Outcome multi(Task task) throws IOException {
        RateLimiter limiter = new RateLimiter(task);
        CRC32C crc = new CRC32C();
        long[] bytes = new long[1];
        reactive.datasets(PROJECT).export(CsvBody.dataset(task.size())).bytes()
                .onItem().call(piece -> {
                    crc.update(piece);
                    bytes[0] += piece.length;
                    return later(limiter, piece.length);
                })
                .collect().last().await().indefinitely();
        return new Outcome(bytes[0], crc.getValue(), Memory.peak());
    }

    private static Uni<Void> later(RateLimiter limiter, int bytes) {
        var wait = limiter.waitAfter(bytes);
        Uni<Void> now = Uni.createFrom().voidItem();
        return wait.isZero() ? now : now.onItem().delayIt().by(wait);
    }

    private DatasetExport export(Task task) {
        return llmobs.datasets(PROJECT).export(CsvBody.dataset(task.size()));
    }
}
