package io.quarkiverse.datadog.llmobs.emulator.pattern;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on topics of patterns.
 */
public record TopicOperations(Configs configs, Responses responses) implements OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.seeded("ListLLMObsPatternsTopics",
                request -> list(request, "get_topics_response", TopicFormat::listed));
        operations.seeded("ListLLMObsPatternsTopicsWithClusteredPoints", this::withPoints);
    }

    private ApiResponse withPoints(ApiRequest request) {
        boolean metrics = request.flag("include_metrics");
        return list(request, "get_topics_with_cluster_points_response",
                (topic, run) -> TopicFormat.withPoints(topic, run, metrics));
    }

    private ApiResponse list(ApiRequest request, String type, BiFunction<Topic, Run, JsonNode> format) {
        Config config = RunOperations.config(request, configs);
        List<Run> runs = configs.runs().of(config.id());
        String runId = request.query("run_id");
        int index = last(runs, runs.size(), runId == null ? Run::isCompleted : run -> run.id().equals(runId));
        if (index < 0) {
            throw ApiException.notFound();
        }
        Run run = runs.get(index);
        int previous = last(runs, index, Run::isCompleted);
        ObjectNode attributes = Json.object().put("config_id", config.id()).put("run_id", run.id())
                .put("previous_run_id", previous < 0 ? "" : runs.get(previous).id());
        RunFormat.putTimes(attributes, run);
        ArrayNode topics = attributes.putArray("topics");
        run.content().topics().forEach(topic -> topics.add(format.apply(topic, run)));
        return responses.ok(JsonApi.document(JsonApi.resource(run.id(), type, attributes)));
    }

    /** The index of the last run before another one that matches; -1 if there is none. */
    private static int last(List<Run> runs, int before, Predicate<Run> matches) {
        int index = before - 1;
        while (index >= 0 && !matches.test(runs.get(index))) {
            index--;
        }
        return index;
    }
}
