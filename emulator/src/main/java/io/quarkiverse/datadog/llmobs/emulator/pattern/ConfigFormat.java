package io.quarkiverse.datadog.llmobs.emulator.pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Configurations as JSON.
 */
final class ConfigFormat {

    static final String TYPE = "topic_discovery_configs";

    private ConfigFormat() {
    }

    /** The attributes; an item of a list is not a resource and has its id among them. */
    static ObjectNode attributes(Config config, ResponseKind kind) {
        NewConfig content = config.content();
        ObjectNode attributes = Json.object();
        if (kind == ResponseKind.LISTED) {
            attributes.put("id", config.id());
        }
        attributes.put("name", content.name()).put("evp_query", content.evpQuery()).put("scope", content.scope())
                .put("hierarchy_depth", content.hierarchyDepth()).put("num_records", content.numRecords());
        attributes.set("sampling_ratio", content.samplingRatio());
        JsonApi.putUnlessEmpty(attributes, "template", content.template());
        putModel(attributes, content);
        return attributes.put("created_at", kind.timestamp(config.created())).put("updated_at",
                kind.timestamp(config.updated()));
    }

    static void putModel(ObjectNode attributes, NewConfig content) {
        JsonApi.putUnlessEmpty(attributes, "integration_provider", content.integrationProvider());
        JsonApi.putUnlessEmpty(attributes, "account_id", content.accountId());
        JsonApi.putUnlessEmpty(attributes, "model_name", content.modelName());
    }
}
