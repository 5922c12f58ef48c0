package io.quarkiverse.datadog.llmobs.emulator.dataset;

import java.time.Clock;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on versions of datasets.
 */
public record VersionOperations(Datasets datasets, Responses responses, Clock clock) implements OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsDatasetVersions", this::list);
        operations.on("RestoreLLMObsDatasetVersion", this::restore);
    }

    private ApiResponse list(ApiRequest request) {
        Dataset dataset = datasets.toRead(request);
        return responses.listed(new VersionFormat(dataset.id()), dataset.usedVersions());
    }

    private ApiResponse restore(ApiRequest request) {
        Dataset dataset = datasets.toWrite(request);
        JsonMembers attributes = request.attributesOf("dataset_id", "datasets");
        int version = DatasetVersion.parse(attributes.required("dataset_version").toString(), 0, dataset.records().version());
        dataset.restore(version, Timestamps.now(clock));
        return responses.empty();
    }
}
