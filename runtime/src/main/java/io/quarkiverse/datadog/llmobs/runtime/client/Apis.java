package io.quarkiverse.datadog.llmobs.runtime.client;

import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;

/**
 * The MicroProfile interfaces of one client.
 */
record Apis(ProjectsApi projects, DatasetsApi datasets, DatasetRecordsApi records, ExperimentsApi experiments) {
}
