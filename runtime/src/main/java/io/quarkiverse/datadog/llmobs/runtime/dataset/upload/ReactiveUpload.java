package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.dataset.upload.ReactiveDatasetUpload;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadProgress;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadReport;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * An upload on worker threads, started by each subscription.
 */
record ReactiveUpload(Uploads uploads, UploadPlan plan) implements ReactiveDatasetUpload {

    @Override
    public ReactiveDatasetUpload deduplicate(boolean deduplicate) {
        return new ReactiveUpload(uploads, plan.withDeduplicate(deduplicate));
    }

    @Override
    public ReactiveDatasetUpload overwrite(boolean overwrite) {
        return new ReactiveUpload(uploads, plan.withOverwrite(overwrite));
    }

    @Override
    public ReactiveDatasetUpload withTags(String... tags) {
        return new ReactiveUpload(uploads, plan.withTags(tags));
    }

    @Override
    public ReactiveDatasetUpload onProgress(Consumer<UploadProgress> progress) {
        return new ReactiveUpload(uploads, plan.withProgress(progress));
    }

    @Override
    public Uni<UploadReport> fromCsv(Path file) {
        Arguments.required("file", file);
        return Uni.createFrom().deferred(() -> {
            CallContext context = uploads.contexts().current();
            return uploads.upload(plan, file, context.on(Infrastructure.getDefaultWorkerPool())).emitOn(context);
        });
    }
}
