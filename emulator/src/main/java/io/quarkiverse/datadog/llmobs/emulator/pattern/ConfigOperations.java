package io.quarkiverse.datadog.llmobs.emulator.pattern;

import java.time.Clock;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * The operations on configurations of patterns. Nothing was recorded of them: they respond as published.
 */
public record ConfigOperations(Configs configs, Responses responses, Clock clock) implements OperationGroup {

    private static final String WHAT = "pattern configuration";
    /** The listing is a resource with an id of its own. */
    private static final String LISTING = Uuids.of("topic-discovery-configs").toString();

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsPatternsConfigs", this::list);
        operations.on("UpsertLLMObsPatternsConfig", this::upsert);
        operations.on("GetLLMObsPatternsConfig", this::latest);
        operations.on("DeleteLLMObsPatternsConfig", this::delete);
    }

    private ApiResponse list(ApiRequest request) {
        ObjectNode attributes = Json.object();
        ArrayNode listed = attributes.putArray("configs");
        configs.all().forEach(config -> listed.add(ConfigFormat.attributes(config, ResponseKind.LISTED)));
        return responses
                .ok(JsonApi.document(JsonApi.resource(LISTING, "list_topic_discovery_configs_response", attributes)));
    }

    private ApiResponse upsert(ApiRequest request) {
        JsonMembers attributes = request.attributes(ConfigFormat.TYPE);
        String id = attributes.text("config_id");
        NewConfig content = NewConfig.read(attributes);
        long now = Timestamps.now(clock);
        if (id == null) {
            return respond(configs.create(content, now), ResponseKind.CREATED);
        }
        Config overwritten = configs.overwrite(id, content, now);
        if (overwritten == null) {
            throw ApiException.unknown(WHAT);
        }
        return respond(overwritten, ResponseKind.CHANGED);
    }

    private ApiResponse latest(ApiRequest request) {
        Config latest = configs.latest();
        if (latest == null) {
            throw ApiException.notFound();
        }
        return respond(latest, ResponseKind.READ);
    }

    private ApiResponse delete(ApiRequest request) {
        if (!configs.delete(request.path("config_id"))) {
            throw ApiException.unknown(WHAT);
        }
        return responses.noContent();
    }

    private ApiResponse respond(Config config, ResponseKind kind) {
        return responses.ok(JsonApi.document(
                JsonApi.resource(config.id(), ConfigFormat.TYPE, ConfigFormat.attributes(config, kind))));
    }
}
