package io.quarkiverse.datadog.llmobs.runtime.export;

import java.time.Clock;
import java.time.Duration;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;

/**
 * The exports of one client.
 */
public final class Exports {

    private final Requests requests;
    private final JsonCells json;
    private final FileOutput files;
    private final Runnable guard;

    /**
     * @param json decodes cells
     * @param readTimeout how long the server may stay silent while a reader waits; not limited when zero
     * @param contexts where exports continue after a wait
     * @param blockingGuard run first by each blocking output, on the calling thread; throws where blocking is forbidden
     */
    public Exports(ExportOpener opener, VersionLookup versions, Retries retries, ObjectMapper json, Duration readTimeout,
            Clock clock, CallContexts contexts, Runnable blockingGuard) {
        this.requests = new Requests(opener, versions, retries, readTimeout, clock, contexts);
        this.json = new JsonCells(json);
        this.files = new FileOutput(requests, this.json);
        this.guard = blockingGuard;
    }

    public ReactiveDatasetExport reactive(String projectId, String datasetId) {
        return new ReactiveExport(this, ExportPlan.of(new ExportTarget(projectId, datasetId)));
    }

    public DatasetExport blocking(String projectId, String datasetId) {
        return new BlockingExport(this, ExportPlan.of(new ExportTarget(projectId, datasetId)));
    }

    Requests requests() {
        return requests;
    }

    JsonCells json() {
        return json;
    }

    FileOutput files() {
        return files;
    }

    Runnable guard() {
        return guard;
    }
}
