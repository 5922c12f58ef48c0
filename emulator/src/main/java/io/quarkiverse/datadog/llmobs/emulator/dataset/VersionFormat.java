package io.quarkiverse.datadog.llmobs.emulator.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * Versions of a dataset as JSON.
 */
public record VersionFormat(String datasetId) implements ResourceFormat<Dataset.UsedVersion> {

    @Override
    public ObjectNode published(Dataset.UsedVersion version, ResponseKind kind) {
        return JsonApi.resource(Uuids.of(datasetId + "/versions/" + version.number()).toString(), "dataset_version",
                Json.object()
                        .put("dataset_id", datasetId)
                        .put("last_used", kind.timestamp(version.lastUsed()))
                        .put("version_number", version.number()));
    }
}
