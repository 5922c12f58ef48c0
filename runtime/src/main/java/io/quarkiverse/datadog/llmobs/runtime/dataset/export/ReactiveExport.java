package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportProgress;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.quarkiverse.datadog.llmobs.runtime.download.HeldBody;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import io.smallrye.mutiny.subscription.SerializedSubscriber;

/**
 * An export with the types of Mutiny.
 */
final class ReactiveExport implements ReactiveDatasetExport {

    private final Exports exports;
    private final ExportPlan plan;

    ReactiveExport(Exports exports, ExportPlan plan) {
        this.exports = exports;
        this.plan = plan;
    }

    @Override
    public ReactiveDatasetExport version(long version) {
        return new ReactiveExport(exports, plan.withVersion(version));
    }

    @Override
    public ReactiveDatasetExport onProgress(Consumer<ExportProgress> progress) {
        return new ReactiveExport(exports, plan.withProgress(progress));
    }

    @Override
    public Uni<ExportReport> toFile(Path file) {
        return onWorkers(workers -> exports.files().csv(plan, file, workers));
    }

    @Override
    public Uni<ExportReport> toJsonLines(Path file) {
        return onWorkers(workers -> exports.files().jsonLines(plan, file, workers));
    }

    private Uni<ExportReport> onWorkers(Function<Executor, Uni<ExportReport>> output) {
        return Uni.createFrom().deferred(() -> {
            CallContext context = exports.transfer().contexts().current();
            return output.apply(context.on(Infrastructure.getDefaultWorkerPool())).emitOn(context);
        });
    }

    @Override
    public Multi<byte[]> bytes() {
        return opened((export, held) -> ByteMulti.of(export, held, exports.transfer()));
    }

    @Override
    public Multi<ExportRow> rows() {
        ExportTransfer transfer = exports.transfer();
        return opened((export, held) -> RowMulti.of(new ExportRows(transfer.source(export), exports.json()), held,
                transfer.workers()));
    }

    private <T> Multi<T> opened(BiFunction<OpenedExport, HeldBody, Multi<T>> output) {
        return serialized(Multi.createFrom().deferred(() -> {
            HeldBody held = new HeldBody();
            return exports.transfer().open(plan, held).onItem().transformToMulti(export -> output.apply(export, held))
                    // also after an invalid request, which Mutiny does not pass on as a cancellation
                    .onTermination().invoke(held::cancel);
        }));
    }

    /** Mutiny reports an invalid request on the thread that makes it, while another one may deliver an item. */
    private static <T> Multi<T> serialized(Multi<T> items) {
        return new AbstractMulti<>() {
            @Override
            public void subscribe(MultiSubscriber<? super T> subscriber) {
                items.subscribe().withSubscriber(new SerializedSubscriber<>(subscriber));
            }
        };
    }
}
