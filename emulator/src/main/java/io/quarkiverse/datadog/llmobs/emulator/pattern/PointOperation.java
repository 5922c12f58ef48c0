package io.quarkiverse.datadog.llmobs.emulator.pattern;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.Numbers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.page.CursorPages;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * The operation on spans of topics, whose pages have tokens.
 */
public record PointOperation(Runs runs, Responses responses, int defaultSize) implements OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.seeded("ListLLMObsPatternsClusteredPoints", this::list);
    }

    private ApiResponse list(ApiRequest request) {
        String topicId = request.query("topic_id");
        if (topicId == null || topicId.isBlank()) {
            throw ApiException.badRequest("topic_id is required");
        }
        Run run = runs.withTopic(topicId);
        if (run == null) {
            throw ApiException.notFound();
        }
        List<TopicTree.Placed> all = run.topics().points(run.topics().find(topicId));
        int size = size(request);
        String text = request.query("page_token");
        PageToken here = text == null || text.isEmpty() ? new PageToken(0, false, topicId) : PageToken.parse(text, topicId);
        if (!here.afterEmptyPage() && request.takeFault(Fault.Kind.EMPTY_PAGE)) {
            return page(topicId, List.of(), new PageToken(here.offset(), true, topicId));
        }
        int from = Math.min(here.offset(), all.size());
        int to = Math.min(from + size, all.size());
        PageToken next = to == all.size() ? null : new PageToken(to, false, topicId);
        boolean isRepeated = request.takeFault(Fault.Kind.REPEATED_CURSOR);
        return page(topicId, all.subList(from, to), isRepeated ? new PageToken(from, false, topicId) : next);
    }

    private ApiResponse page(String topicId, List<TopicTree.Placed> points, PageToken next) {
        ObjectNode attributes = Json.object().put("topic_id", topicId);
        ArrayNode listed = attributes.putArray("points");
        points.forEach(point -> listed.add(point(point)));
        attributes.put("next_page_token", next == null ? null : next.text());
        return responses.ok(JsonApi.document(JsonApi.resource(topicId, "clustered_points_response", attributes)));
    }

    private static ObjectNode point(TopicTree.Placed placed) {
        Point point = placed.point();
        return Json.object().put("id", Uuids.of(placed.leaf().id() + "/points/" + placed.index()).toString())
                .put("topic_id", placed.leaf().id()).put("span_id", point.spanId()).put("event_id", point.eventId())
                .put("session_id", point.sessionId()).put("input", point.input()).put("is_included", point.isIncluded())
                .put("is_suggested", point.isSuggested());
    }

    private int size(ApiRequest request) {
        String text = request.query("page_size");
        if (text == null) {
            return defaultSize;
        }
        long size = Numbers.parse(text, -1);
        if (size < 1) {
            throw ApiException.badRequest("invalid page_size: \"" + text + "\" is not a positive integer");
        }
        return (int) Math.min(size, CursorPages.MAX_SIZE);
    }
}
