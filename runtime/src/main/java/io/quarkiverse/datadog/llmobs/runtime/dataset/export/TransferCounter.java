package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportProgress;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.runtime.csv.RowCounter;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportErrors;

/**
 * Counts the bytes and rows of an export as they pass, reports progress, and checks at the end that the CSV is complete. For
 * one thread at a time.
 */
final class TransferCounter {

    private static final long REPORT_INTERVAL = 100;

    private final OpenedExport export;
    private final Clock clock;
    private final RowCounter counter = new RowCounter();
    private LongSupplier reader;
    private long bytes;
    private long reported;

    TransferCounter(OpenedExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
        this.reported = export.requested();
    }

    /** @param block one with an array; its position is not changed */
    void add(ByteBuffer block) {
        int from = block.arrayOffset() + block.position();
        if (reader == null) {
            counter.count(block.array(), from, from + block.remaining());
        }
        bytes += block.remaining();
        if (export.plan().progress() != null && clock.millis() - reported >= REPORT_INTERVAL) {
            reportProgress();
        }
    }

    /** The last byte was added. */
    void end() {
        if (reader == null) {
            requireComplete();
        }
        if (export.plan().progress() != null) {
            reportProgress();
        }
    }

    private void requireComplete() {
        if (counter.quoted()) {
            throw ExportErrors.unexpected("the CSV ends within a quoted cell", export.body().status(), null, null);
        }
        counter.end();
        if (counter.records() == 0) {
            throw ExportErrors.unexpected("the CSV lacks a header row", export.body().status(), null, null);
        }
    }

    ExportReport report() {
        return new ExportReport(bytes, export.body().received(), rows(), export.plan().version(), elapsed());
    }

    private void reportProgress() {
        reported = clock.millis();
        export.plan().progress().accept(new ExportProgress(bytes, rows(), elapsed()));
    }

    /** Leaves it to a reader to count the rows and to check that they are complete: it has to find them anyway. */
    void countedBy(LongSupplier reader) {
        this.reader = reader;
    }

    /** The number of rows so far, without the header. */
    private long rows() {
        return reader != null ? reader.getAsLong() : Math.max(0, counter.records() - 1);
    }

    private Duration elapsed() {
        return Duration.ofMillis(clock.millis() - export.requested());
    }
}
