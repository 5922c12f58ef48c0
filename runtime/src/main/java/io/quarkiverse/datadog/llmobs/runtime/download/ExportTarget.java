package io.quarkiverse.datadog.llmobs.runtime.download;

import java.util.Objects;

/**
 * The dataset to export.
 */
public record ExportTarget(String projectId, String datasetId) {

    public ExportTarget {
        Objects.requireNonNull(projectId, "projectId");
        Objects.requireNonNull(datasetId, "datasetId");
    }
}
