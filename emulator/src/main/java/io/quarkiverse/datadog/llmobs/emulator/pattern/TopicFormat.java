package io.quarkiverse.datadog.llmobs.emulator.pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;

/**
 * Topics as JSON.
 */
final class TopicFormat {

    private TopicFormat() {
    }

    static ObjectNode listed(Topic topic, Run run) {
        String created = Timestamps.rounded(run.created());
        return Json.object().put("id", topic.id()).put("name", topic.name()).put("description", topic.description())
                .put("run_id", run.id()).put("parent_topic_id", topic.parentId())
                .put("hierarchy_level", run.topics().level(topic)).put("point_count", run.topics().points(topic).size())
                .put("is_validated", topic.isValidated()).put("first_seen_at", created).put("created_at", created);
    }

    /** The lowest topics also have their spans. */
    static ObjectNode withPoints(Topic topic, Run run, boolean metrics) {
        ObjectNode listed = listed(topic, run);
        if (run.topics().isLeaf(topic)) {
            ArrayNode points = listed.putArray("cluster_points");
            for (Point point : topic.points()) {
                ObjectNode reference = points.addObject().put("span_id", point.spanId());
                if (metrics) {
                    reference.setAll(point.metrics());
                }
            }
        }
        return listed;
    }
}
