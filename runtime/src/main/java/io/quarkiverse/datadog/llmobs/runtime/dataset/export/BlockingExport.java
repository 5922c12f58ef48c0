package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

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
import io.quarkiverse.datadog.llmobs.runtime.download.ExportErrors;
import io.quarkiverse.datadog.llmobs.runtime.download.HeldBody;

/**
 * An export whose methods block the calling thread.
 */
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
        exports.blockingGuard().run();
        return CallerThread.await(executor -> exports.files().csv(plan, file, executor), ExportErrors::interrupted);
    }

    @Override
    public ExportReport toJsonLines(Path file) {
        exports.blockingGuard().run();
        return CallerThread.await(executor -> exports.files().jsonLines(plan, file, executor), ExportErrors::interrupted);
    }

    @Override
    public ExportReport toStream(OutputStream target) {
        Objects.requireNonNull(target, "target");
        try (ExportSource source = source()) {
            for (ByteBuffer block = source.next(); block != null; block = source.next()) {
                target.write(block.array(), block.arrayOffset() + block.position(), block.remaining());
            }
            target.flush();
            return source.report();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export to the stream", e);
        }
    }

    @Override
    public InputStream open() {
        return new ExportInputStream(source());
    }

    @Override
    public Stream<ExportRow> rows() {
        return new ExportRows(source(), exports.json()).stream();
    }

    private ExportSource source() {
        exports.blockingGuard().run();
        ExportTransfer transfer = exports.transfer();
        HeldBody held = new HeldBody();
        return transfer.source(CallerThread.await(executor -> transfer.open(plan, held), () -> {
            // the body may have been on its way to this thread
            held.cancel();
            return ExportErrors.interrupted();
        }));
    }
}
