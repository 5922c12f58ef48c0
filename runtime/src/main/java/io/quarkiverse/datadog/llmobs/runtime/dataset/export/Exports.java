package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportOpener;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportTarget;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.smallrye.mutiny.Uni;

/**
 * Creates the exports of one client.
 */
public final class Exports {

    private final ExportTransfer transfer;
    private final JsonCells json;
    private final FileOutput files;
    private final Runnable blockingGuard;

    /**
     * @param json decodes cells
     * @param readTimeout how long the server may be silent while a reader waits; not limited when zero
     * @param contexts where exports continue after a wait
     * @param blockingGuard run first by each blocking output, on the calling thread; throws where blocking is forbidden
     */
    public Exports(ExportOpener opener, Retries retries, ObjectMapper json, Duration readTimeout, Clock clock,
            CallContexts contexts, Runnable blockingGuard) {
        this.transfer = new ExportTransfer(opener, retries, readTimeout, clock, contexts);
        this.json = new JsonCells(json);
        this.files = new FileOutput(transfer, this.json);
        this.blockingGuard = blockingGuard;
    }

    /** @param currentVersion looks up the version to export when none is given; empty when it is not known */
    public ReactiveDatasetExport reactive(String projectId, String datasetId, Supplier<Uni<OptionalLong>> currentVersion) {
        return new ReactiveExport(this, ExportPlan.of(new ExportTarget(projectId, datasetId), currentVersion));
    }

    /** @param currentVersion looks up the version to export when none is given; empty when it is not known */
    public DatasetExport blocking(String projectId, String datasetId, Supplier<Uni<OptionalLong>> currentVersion) {
        return new BlockingExport(this, ExportPlan.of(new ExportTarget(projectId, datasetId), currentVersion));
    }

    ExportTransfer transfer() {
        return transfer;
    }

    JsonCells json() {
        return json;
    }

    FileOutput files() {
        return files;
    }

    Runnable blockingGuard() {
        return blockingGuard;
    }
}
