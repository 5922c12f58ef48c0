package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.dataset.upload.DatasetUpload;
import io.quarkiverse.datadog.llmobs.dataset.upload.ReactiveDatasetUpload;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadReport;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source.RecordSource;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.smallrye.mutiny.Uni;

/**
 * Makes the uploads of one client.
 *
 * @param json reads the data of events
 * @param readTimeout how long the service may neither take a piece of the file nor send anything
 * @param contexts where uploads continue after a wait
 * @param mask blanks out the keys in the texts of a failure
 * @param blockingGuard run first by each blocking upload, on the calling thread; throws where blocking is forbidden
 */
public record Uploads(UploadOpener opener, Retries retries, ObjectMapper json, Duration readTimeout, Clock clock,
        CallContexts contexts, UnaryOperator<String> mask, Runnable blockingGuard) {

    public ReactiveDatasetUpload reactive(String projectId, String datasetId) {
        return new ReactiveUpload(this, UploadPlan.of(projectId, datasetId));
    }

    public DatasetUpload blocking(String projectId, String datasetId) {
        return new BlockingUpload(this, UploadPlan.of(projectId, datasetId));
    }

    /** @param executor where the file is read and progress is reported */
    Uni<UploadReport> upload(UploadPlan plan, Path file, Executor executor) {
        return Uni.createFrom().deferred(() -> {
            long started = clock.millis();
            // an outcome is the item even when it is a failure: an unreadable file would look like a broken connection
            Uni<Uni<UploadReport>> outcome = Uni.createFrom().item(() -> checked(file)).runSubscriptionOn(executor)
                    .flatMap(form -> retries.call(UploadOperation.ID, RetrySafety.NON_IDEMPOTENT,
                            () -> UploadAttempt.of(this, plan, form,
                                    new UploadEvents(json, plan.progress(), clock, mask, started), executor)));
            return outcome.flatMap(known -> known);
        });
    }

    private MultipartFile checked(Path file) {
        RecordSource.csv(file, Set.of(), new JsonCells(json)).close();
        return MultipartFile.of(file);
    }
}
