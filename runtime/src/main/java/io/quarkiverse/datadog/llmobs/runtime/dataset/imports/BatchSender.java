package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.failure.UnknownOutcome;
import io.quarkiverse.datadog.llmobs.runtime.rest.Operations;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.smallrye.mutiny.Uni;

/**
 * Appends batches. A call whose outcome is unknown is retried when the service skips content that it already has.
 */
final class BatchSender {

    private static final String OPERATION = Operations.idOf(DatasetRecordsApi.class, "appendRecords");

    private final ReactiveRecords records;
    private final Retries retries;

    BatchSender(ReactiveRecords records, Retries retries) {
        this.records = records;
        this.retries = retries;
    }

    /**
     * Appends a batch.
     *
     * @param unknown called when a failed attempt may have been processed, before it is retried
     * @throws IllegalArgumentException when the batch cannot be sent; the message names the records
     */
    Uni<List<DatasetRecord>> append(Batch batch, boolean deduplicate, Runnable unknown) {
        Uni<List<DatasetRecord>> once = once(batch, deduplicate).onFailure(UnknownOutcome::is).invoke(unknown);
        if (!deduplicate) {
            return once;
        }
        // a known failure was already retried by the call itself, so it is passed on as an item
        return retries.call(OPERATION, RetrySafety.IDEMPOTENT,
                () -> once.map(response -> Uni.createFrom().item(response))
                        .onFailure(failure -> !UnknownOutcome.is(failure))
                        .recoverWithItem(failure -> Uni.createFrom().failure(failure)))
                .flatMap(outcome -> outcome);
    }

    private Uni<List<DatasetRecord>> once(Batch batch, boolean deduplicate) {
        try {
            return records.append(batch.records(), deduplicate);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("records " + batch.range() + ": " + e.getMessage(), e);
        }
    }
}
