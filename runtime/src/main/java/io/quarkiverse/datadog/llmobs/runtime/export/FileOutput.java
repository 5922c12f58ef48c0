package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.concurrent.Executor;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Writes exports to files, complete or not at all.
 */
final class FileOutput {

    interface Content {
        void copy(Pieces pieces, FileSink sink) throws IOException;
    }

    private final Requests requests;
    private final JsonCells json;

    FileOutput(Requests requests, JsonCells json) {
        this.requests = requests;
        this.json = json;
    }

    /** @param executor where the disk is touched */
    Uni<ExportReport> csv(ExportPlan plan, Path file, Executor executor) {
        return write(plan, file, executor, FileOutput::copyCsv);
    }

    /** @param executor where the disk is touched */
    Uni<ExportReport> jsonLines(ExportPlan plan, Path file, Executor executor) {
        return write(plan, file, executor, this::copyRows);
    }

    private Uni<ExportReport> write(ExportPlan plan, Path file, Executor executor, Content content) {
        return Uni.createFrom().deferred(() -> {
            PartOwner owner = new PartOwner();
            return Uni.createFrom().item(() -> owner.create(file)).runSubscriptionOn(executor)
                    .flatMap(part -> requests.transfer(plan, executor, pieces -> complete(pieces, part, content)))
                    .onTermination().invoke(owner::discard);
        });
    }

    /** Null when the file was discarded meanwhile. */
    static ExportReport complete(Pieces pieces, PartFile part, Content content) {
        try {
            FileSink sink = part.restart();
            try {
                content.copy(pieces, sink);
                sink.flush();
            } finally {
                sink.release();
            }
            part.moveIntoPlace();
            return pieces.report();
        } catch (ClosedByInterruptException e) {
            throw Breakage.interrupted();
        } catch (IOException e) {
            if (part.isOver()) {
                // cancelled in the middle of a write: a failure that nobody waits for would be logged
                return null;
            }
            throw new UncheckedIOException("cannot write " + part + ": " + Refusal.of(e), e);
        }
    }

    static void copyCsv(Pieces pieces, FileSink sink) throws IOException {
        for (ByteBuffer piece = pieces.next(); piece != null; piece = pieces.next()) {
            sink.write(piece);
        }
    }

    private void copyRows(Pieces pieces, FileSink sink) throws IOException {
        new ExportRows(pieces, json).writeJsonLines(sink, Infrastructure.getDefaultWorkerPool());
    }
}
