package io.quarkiverse.datadog.llmobs.rest.wire;

/**
 * The attributes of a request that restores a version of a dataset.
 *
 * @param datasetVersion from 0 to the current version
 */
public record RestoredVersion(long datasetVersion) {
}
