package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.concurrent.Executor;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.file.FileErrors;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.file.FileSink;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.file.PartFile;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.file.PartOwner;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportErrors;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Writes exports to files, complete or not at all.
 */
final class FileOutput {

    interface Content {
        void copy(ExportSource source, FileSink sink) throws IOException;
    }

    private final ExportTransfer transfer;
    private final JsonCells json;

    FileOutput(ExportTransfer transfer, JsonCells json) {
        this.transfer = transfer;
        this.json = json;
    }

    /** @param executor where the disk is accessed */
    Uni<ExportReport> csv(ExportPlan plan, Path file, Executor executor) {
        return write(plan, file, executor, FileOutput::copyCsv);
    }

    /** @param executor where the disk is accessed */
    Uni<ExportReport> jsonLines(ExportPlan plan, Path file, Executor executor) {
        return write(plan, file, executor, this::writeJsonLines);
    }

    private Uni<ExportReport> write(ExportPlan plan, Path file, Executor executor, Content content) {
        return Uni.createFrom().deferred(() -> {
            PartOwner owner = new PartOwner();
            return Uni.createFrom().item(() -> owner.create(file)).runSubscriptionOn(executor)
                    .flatMap(part -> transfer.transfer(plan, executor, source -> complete(source, part, content)))
                    .onTermination().invoke(owner::discard);
        });
    }

    /** Returns null when the file was discarded meanwhile. */
    static ExportReport complete(ExportSource source, PartFile part, Content content) {
        try {
            FileSink sink = part.restart();
            try {
                content.copy(source, sink);
                sink.flush();
            } finally {
                sink.release();
            }
            part.moveIntoPlace();
            return source.report();
        } catch (ClosedByInterruptException e) {
            throw ExportErrors.interrupted();
        } catch (IOException e) {
            if (part.isOver()) {
                // cancelled in the middle of a write: a failure without a subscriber would be logged
                return null;
            }
            throw new UncheckedIOException("cannot write " + part + ": " + FileErrors.of(e), e);
        }
    }

    static void copyCsv(ExportSource source, FileSink sink) throws IOException {
        for (ByteBuffer block = source.next(); block != null; block = source.next()) {
            sink.write(block);
        }
    }

    private void writeJsonLines(ExportSource source, FileSink sink) throws IOException {
        new ExportRows(source, json).writeJsonLines(sink, Infrastructure.getDefaultWorkerPool());
    }
}
