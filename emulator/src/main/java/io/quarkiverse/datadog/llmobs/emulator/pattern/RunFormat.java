package io.quarkiverse.datadog.llmobs.emulator.pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;

/**
 * Runs as JSON.
 */
final class RunFormat {

    private RunFormat() {
    }

    /** An item of a list. */
    static ObjectNode listed(Run run) {
        ObjectNode listed = Json.object().put("id", run.id()).put("status", run.content().status());
        putTimes(listed, run);
        return listed;
    }

    /** How far it is. */
    static ObjectNode progress(Run run) {
        ObjectNode attributes = Json.object().put("status", run.content().status()).put("step", run.content().step());
        attributes.set("progress", run.content().progress());
        return attributes.put("created_at", Timestamps.rounded(run.created()));
    }

    /** Adds the times and the configuration. */
    static void putTimes(ObjectNode attributes, Run run) {
        attributes.put("created_at", Timestamps.rounded(run.created()));
        if (run.isCompleted()) {
            attributes.put("completed_at", Timestamps.rounded(run.created()));
        }
        NewConfig config = run.snapshot();
        ObjectNode snapshot = attributes.putObject("config_snapshot").put("evp_query", config.evpQuery())
                .put("hierarchy_depth", config.hierarchyDepth()).put("num_records", config.numRecords());
        snapshot.set("sampling_ratio", config.samplingRatio());
        ConfigFormat.putModel(snapshot, config);
    }
}
