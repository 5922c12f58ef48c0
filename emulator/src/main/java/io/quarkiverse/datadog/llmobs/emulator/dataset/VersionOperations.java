package io.quarkiverse.datadog.llmobs.emulator.dataset;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on versions of datasets.
 */
public record VersionOperations(Datasets datasets, Responses responses) implements OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsDatasetVersions", this::list);
    }

    private ApiResponse list(ApiRequest request) {
        Dataset dataset = datasets.toRead(request);
        return responses.listed(new VersionFormat(dataset.id()), dataset.usedVersions());
    }
}
