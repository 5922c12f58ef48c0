package io.quarkiverse.datadog.llmobs.emulator.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Locks of drafts as JSON.
 */
record DraftFormat(String datasetId) implements ResourceFormat<Draft.Lock> {

    @Override
    public ObjectNode published(Draft.Lock lock, ResponseKind kind) {
        ObjectNode attributes = Json.object().put("drafting_since", kind.timestamp(lock.since()));
        attributes.set("user", lock.user());
        return JsonApi.resource(datasetId, "draft_state_data", attributes);
    }
}
