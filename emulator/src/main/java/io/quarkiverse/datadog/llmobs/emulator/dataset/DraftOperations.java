package io.quarkiverse.datadog.llmobs.emulator.dataset;

import java.time.Clock;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on drafts of datasets.
 */
public record DraftOperations(Datasets datasets, Responses responses, Clock clock) implements OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.on("GetLLMObsDatasetDraftState", this::get);
        operations.on("LockLLMObsDatasetDraftState", this::lock);
        operations.on("UnlockLLMObsDatasetDraftState", this::unlock);
    }

    private ApiResponse get(ApiRequest request) {
        Dataset dataset = datasets.toRead(request);
        return responses.ok(JsonApi.document(responses.resource(new DraftFormat(dataset.id()), dataset.draft().held(),
                ResponseKind.LISTED)));
    }

    private ApiResponse lock(ApiRequest request) {
        Dataset dataset = toLock(request);
        return responses.changed(new DraftFormat(dataset.id()), dataset.draft().take(Timestamps.now(clock)));
    }

    private ApiResponse unlock(ApiRequest request) {
        toLock(request).draft().release();
        return responses.empty();
    }

    private Dataset toLock(ApiRequest request) {
        return Datasets.toWrite(datasets.projects().toWrite(request), request.path("dataset_id"));
    }
}
