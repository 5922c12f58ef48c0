package io.quarkiverse.datadog.llmobs.runtime.export;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.export.ExportProgress;
import io.quarkiverse.datadog.llmobs.export.ExportReport;
import io.quarkiverse.datadog.llmobs.export.ExportRow;
import io.quarkiverse.datadog.llmobs.export.ReactiveDatasetExport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

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
        return Uni.createFrom().deferred(() -> exports.files().csv(plan, file, Infrastructure.getDefaultWorkerPool()));
    }

    @Override
    public Uni<ExportReport> toJsonLines(Path file) {
        return Uni.createFrom().deferred(() -> exports.files().jsonLines(plan, file, Infrastructure.getDefaultWorkerPool()));
    }

    @Override
    public Multi<byte[]> bytes() {
        Requests requests = exports.requests();
        return requests.open(plan).onItem().transformToMulti(answer -> Multi.createFrom()
                .publisher(subscriber -> new BytesSubscription(answer, requests, subscriber).start()));
    }

    @Override
    public Multi<ExportRow> rows() {
        Requests requests = exports.requests();
        return requests.open(plan).onItem().transformToMulti(answer -> Multi.createFrom()
                .publisher(subscriber -> new RowsSubscription(requests.pieces(answer), exports.json(), subscriber).start()));
    }
}
