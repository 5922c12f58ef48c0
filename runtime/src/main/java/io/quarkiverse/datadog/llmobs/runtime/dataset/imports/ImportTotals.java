package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportProgress;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;

/**
 * Adds up the records that are confirmed.
 */
final class ImportTotals {

    /** The creation and update times of a new record were observed up to 100 ns apart. */
    private static final Duration SAME_WRITE = Duration.ofMillis(1);

    private final Clock clock;
    private final long startedAt;
    /** Also read by a waiting thread that is interrupted. */
    private volatile Checkpoint checkpoint;
    private long records;
    private long appended;
    private long batches;
    private long bytes;
    private OptionalLong version = OptionalLong.empty();

    ImportTotals(Checkpoint checkpoint, Clock clock) {
        this.checkpoint = checkpoint;
        this.clock = clock;
        this.startedAt = clock.millis();
    }

    void confirmed(Batch batch, List<DatasetRecord> listed) {
        checkpoint = checkpoint.with(batch.range());
        records += batch.range().size();
        appended += listed.stream().filter(ImportTotals::isAppended).count();
        batches++;
        bytes += batch.bytes();
        listed.stream().map(DatasetRecord::version).filter(Objects::nonNull).mapToLong(Long::longValue).max()
                .ifPresent(seen -> version = OptionalLong.of(Math.max(seen, version.orElse(seen))));
    }

    /** The service also lists a record that existed with the same content, with an update time after its creation. */
    private static boolean isAppended(DatasetRecord record) {
        return record.createdAt() == null || record.updatedAt() == null
                || Duration.between(record.createdAt(), record.updatedAt()).compareTo(SAME_WRITE) < 0;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    ImportProgress progress() {
        return new ImportProgress(records, bytes, checkpoint, elapsed());
    }

    ImportReport report() {
        return new ImportReport(records, appended, batches, bytes, version, elapsed());
    }

    private Duration elapsed() {
        return Duration.ofMillis(clock.millis() - startedAt);
    }
}
