package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportProgress;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.runtime.await.CallerThread;

final class BlockingExport implements DatasetExport {

    private final Exports exports;
    private final ExportPlan plan;

    BlockingExport(Exports exports, ExportPlan plan) {
        this.exports = exports;
        this.plan = plan;
    }

    @Override
    public DatasetExport version(long version) {
        return new BlockingExport(exports, plan.withVersion(version));
    }

    @Override
    public DatasetExport onProgress(Consumer<ExportProgress> progress) {
        return new BlockingExport(exports, plan.withProgress(progress));
    }

    @Override
    public ExportReport toFile(Path file) {
        exports.guard().run();
        return CallerThread.await(executor -> exports.files().csv(plan, file, executor), Breakage::interrupted);
    }

    @Override
    public ExportReport toJsonLines(Path file) {
        exports.guard().run();
        return CallerThread.await(executor -> exports.files().jsonLines(plan, file, executor), Breakage::interrupted);
    }

    @Override
    public ExportReport toStream(OutputStream target) {
        Objects.requireNonNull(target, "target");
        try (Pieces pieces = pieces()) {
            for (ByteBuffer piece = pieces.next(); piece != null; piece = pieces.next()) {
                target.write(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining());
            }
            target.flush();
            return pieces.report();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export to the stream", e);
        }
    }

    @Override
    public InputStream open() {
        return new BodyStream(pieces());
    }

    @Override
    public Stream<ExportRow> rows() {
        return new ExportRows(pieces(), exports.json()).stream();
    }

    private Pieces pieces() {
        exports.guard().run();
        Requests requests = exports.requests();
        return requests.pieces(CallerThread.await(executor -> requests.open(plan), Breakage::interrupted));
    }
}
