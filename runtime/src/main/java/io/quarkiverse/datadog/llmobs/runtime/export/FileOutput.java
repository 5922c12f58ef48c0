package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.concurrent.Executor;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.datadog.llmobs.export.ExportReport;
import io.smallrye.mutiny.Uni;

/**
 * Writes exports to files, complete or not at all.
 */
final class FileOutput {

    private interface Content {
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

    private static ExportReport complete(Pieces pieces, PartFile part, Content content) {
        try {
            FileSink sink = part.restart();
            content.copy(pieces, sink);
            sink.flush();
            part.moveIntoPlace();
            return pieces.report();
        } catch (ClosedByInterruptException e) {
            throw Breakage.interrupted();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + part, e);
        }
    }

    private static void copyCsv(Pieces pieces, FileSink sink) throws IOException {
        for (ByteBuffer piece = pieces.next(); piece != null; piece = pieces.next()) {
            sink.write(piece);
        }
    }

    private void copyRows(Pieces pieces, FileSink sink) throws IOException {
        RowReader rows = new RowReader(pieces, json);
        try (JsonGenerator out = json.generator(sink)) {
            JsonLines lines = new JsonLines(rows.header(), json, out);
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                lines.write(row);
            }
        }
    }
}
