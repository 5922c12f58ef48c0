package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.failure.Transport;
import io.quarkiverse.datadog.llmobs.runtime.rest.Operations;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.smallrye.mutiny.Uni;

/**
 * Appends a batch. It does so again when it is unknown whether it was carried out and the service leaves out what is there
 * already.
 */
final class Sender {

    private static final String OPERATION = Operations.idOf(DatasetRecordsApi.class, "appendRecords");

    private final ReactiveRecords records;
    private final Retries retries;

    Sender(ReactiveRecords records, Retries retries) {
        this.records = records;
        this.retries = retries;
    }

    /**
     * @param doubt called when an attempt fails that may have been carried out all the same, whatever becomes of the next one
     * @throws IllegalArgumentException when the batch cannot be sent; it names the records
     */
    Uni<List<DatasetRecord>> append(Batch batch, boolean deduplicate, Runnable doubt) {
        Uni<List<DatasetRecord>> once = once(batch, deduplicate).onFailure(Sender::isUnknown).invoke(doubt);
        if (!deduplicate) {
            return once;
        }
        // what is known to have failed has been repeated as often as it may be: it must not look like a failure here
        return retries.call(OPERATION, RetrySafety.IDEMPOTENT,
                () -> once.map(answer -> Uni.createFrom().item(answer))
                        .onFailure(failure -> !isUnknown(failure))
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

    /**
     * Whether a call that failed this way may have been carried out all the same. Certain is only that it was not when it was
     * refused, or never reached the server.
     */
    static boolean isUnknown(Throwable failure) {
        return !isUnsent(failure) && !Transport.neverConnected(failure) && !(failure instanceof RateLimitedException)
                && !(failure instanceof LlmObservabilityException known && isRefusal(known.failure().status()));
    }

    private static boolean isUnsent(Throwable failure) {
        return failure instanceof LlmObservabilityException known && known.attempts() == 0;
    }

    /** 408 and 425 may come from a gateway that has passed the request on. */
    private static boolean isRefusal(int status) {
        return status >= 300 && status < 500 && status != 408 && status != 425;
    }
}
