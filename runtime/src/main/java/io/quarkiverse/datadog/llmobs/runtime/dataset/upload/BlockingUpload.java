package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.dataset.upload.DatasetUpload;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadProgress;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadReport;
import io.quarkiverse.datadog.llmobs.runtime.await.CallerThread;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;

/**
 * An upload on the calling thread.
 */
record BlockingUpload(Uploads uploads, UploadPlan plan) implements DatasetUpload {

    @Override
    public DatasetUpload deduplicate(boolean deduplicate) {
        return new BlockingUpload(uploads, plan.withDeduplicate(deduplicate));
    }

    @Override
    public DatasetUpload overwrite(boolean overwrite) {
        return new BlockingUpload(uploads, plan.withOverwrite(overwrite));
    }

    @Override
    public DatasetUpload withTags(String... tags) {
        return new BlockingUpload(uploads, plan.withTags(tags));
    }

    @Override
    public DatasetUpload onProgress(Consumer<UploadProgress> progress) {
        return new BlockingUpload(uploads, plan.withProgress(progress));
    }

    @Override
    public UploadReport fromCsv(Path file) {
        Arguments.required("file", file);
        uploads.blockingGuard().run();
        return CallerThread.await(executor -> uploads.upload(plan, file, executor), UploadFailures::interrupted);
    }
}
