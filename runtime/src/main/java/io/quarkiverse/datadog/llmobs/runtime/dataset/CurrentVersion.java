package io.quarkiverse.datadog.llmobs.runtime.dataset;

import java.util.Objects;
import java.util.OptionalLong;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.export.ExportTarget;
import io.quarkiverse.datadog.llmobs.runtime.export.VersionLookup;
import io.smallrye.mutiny.Uni;

/**
 * Looks up which version of a dataset is current, by one request.
 */
public final class CurrentVersion implements VersionLookup {

    private final DatasetsApi api;

    public CurrentVersion(DatasetsApi api) {
        this.api = api;
    }

    @Override
    public Uni<OptionalLong> currentVersion(ExportTarget target) {
        return api.listDatasets(target.projectId(), null, target.datasetId(), null, null)
                .map(answer -> answer.data() == null ? OptionalLong.empty()
                        : answer.data().stream().filter(resource -> target.datasetId().equals(resource.id()))
                                .map(Resource::attributes).filter(Objects::nonNull).map(Dataset::currentVersion)
                                .filter(Objects::nonNull).mapToLong(Long::longValue).findFirst());
    }
}
