package io.quarkiverse.datadog.llmobs.emulator.pattern;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on runs of patterns.
 */
public record RunOperations(Configs configs, Responses responses, Clock clock) implements OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.seeded("ListLLMObsPatternsRuns", this::list);
        operations.seeded("TriggerLLMObsPatterns", this::trigger);
        operations.seeded("GetLLMObsPatternsRunStatus", this::status);
    }

    private ApiResponse list(ApiRequest request) {
        Config config = config(request, configs);
        List<Run> newestFirst = new ArrayList<>(configs.runs().of(config.id()));
        Collections.reverse(newestFirst);
        ObjectNode attributes = Json.object();
        ArrayNode listed = attributes.putArray("runs");
        newestFirst.stream().filter(Run::isCompleted).forEach(run -> listed.add(RunFormat.listed(run)));
        return responses
                .ok(JsonApi.document(JsonApi.resource(config.id(), "list_topic_discovery_runs_response", attributes)));
    }

    private ApiResponse trigger(ApiRequest request) {
        String configId = request.attributes("topic_discovery").requiredText("config_id");
        Run started = configs.start(configId, Timestamps.now(clock));
        if (started == null) {
            throw ApiException.unknown("pattern configuration");
        }
        ObjectNode attributes = Json.object().put("config_id", configId).put("run_id", started.id()).put("status",
                started.content().status());
        return responses
                .accepted(JsonApi.document(JsonApi.resource(configId, "topic_discovery_run", attributes)));
    }

    private ApiResponse status(ApiRequest request) {
        List<Run> runs = configs.runs().of(config(request, configs).id());
        if (runs.isEmpty()) {
            throw ApiException.notFound();
        }
        Run latest = runs.get(runs.size() - 1);
        return responses.ok(JsonApi.document(
                JsonApi.resource(latest.id(), "topic_discovery_run_status", RunFormat.progress(latest))));
    }

    /** The configuration that the query names. */
    static Config config(ApiRequest request, Configs configs) {
        String id = request.query("config_id");
        if (id == null || id.isBlank()) {
            throw ApiException.badRequest("config_id is required");
        }
        Config config = configs.find(id);
        if (config == null) {
            throw ApiException.notFound();
        }
        return config;
    }
}
