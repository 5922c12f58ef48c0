package io.quarkiverse.datadog.llmobs.emulator.pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * The operations on configurations of patterns. Nothing was recorded of them: they respond as published.
 */
public record ConfigOperations(Configs configs, Responses responses) implements OperationGroup {

    /** The listing is a resource with an id of its own. */
    private static final String LISTING = Uuids.of("topic-discovery-configs").toString();

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsPatternsConfigs", this::list);
    }

    private ApiResponse list(ApiRequest request) {
        ObjectNode attributes = Json.object();
        ArrayNode listed = attributes.putArray("configs");
        configs.all().forEach(config -> listed.add(ConfigFormat.attributes(config, ResponseKind.LISTED)));
        return responses
                .ok(JsonApi.document(JsonApi.resource(LISTING, "list_topic_discovery_configs_response", attributes)));
    }
}
