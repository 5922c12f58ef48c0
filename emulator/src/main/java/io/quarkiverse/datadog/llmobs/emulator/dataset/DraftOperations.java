package io.quarkiverse.datadog.llmobs.emulator.dataset;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on drafts of datasets.
 */
public record DraftOperations(Datasets datasets, Responses responses) implements OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.on("GetLLMObsDatasetDraftState", this::get);
    }

    private ApiResponse get(ApiRequest request) {
        Dataset dataset = datasets.toRead(request);
        return responses.ok(JsonApi.document(responses.resource(new DraftFormat(dataset.id()), dataset.draft().held(),
                ResponseKind.LISTED)));
    }
}
