package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.pattern.NewRun;
import io.quarkiverse.datadog.llmobs.emulator.pattern.Topic;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * Reads the runs of a configuration in a seed.
 */
final class SeedRun {

    private static final Set<String> RUN = Set.of("id", "status", "step", "progress", "topics");
    private static final Set<String> PROGRESS = Set.of("name", "status", "started_at");
    private static final Set<String> TOPIC = Set.of("id", "name", "description", "parent_topic_id", "is_validated", "points");

    private SeedRun() {
    }

    /** @param topicIds those of all runs of the seed, because requests for spans name nothing but a topic */
    static List<NewRun> read(JsonMembers config, String configId, Set<String> topicIds) {
        List<NewRun> runs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode item : config.items("runs")) {
            JsonMembers run = SeedReader.known(item, config.place() + ".runs[" + runs.size() + "]", RUN);
            String id = id(run, configId + "/runs/" + runs.size());
            if (!ids.add(id)) {
                throw run.invalid("id", "occurs twice");
            }
            String status = run.text("status");
            runs.add(new NewRun(id, status == null ? NewRun.COMPLETED : status, orEmpty(run.text("step")), progress(run),
                    topics(run, id, topicIds)));
        }
        return runs;
    }

    private static ArrayNode progress(JsonMembers run) {
        ArrayNode progress = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : run.items("progress")) {
            JsonMembers step = SeedReader.known(item, run.place() + ".progress[" + progress.size() + "]", PROGRESS);
            ObjectNode copy = Json.object().put("name", step.requiredText("name")).put("status", step.requiredText("status"));
            if (step.text("started_at") != null) {
                copy.put("started_at", step.text("started_at"));
            }
            progress.add(copy);
        }
        return progress;
    }

    private static List<Topic> topics(JsonMembers run, String runId, Set<String> ids) {
        List<Topic> topics = new ArrayList<>();
        for (JsonNode item : run.items("topics")) {
            JsonMembers topic = SeedReader.known(item, run.place() + ".topics[" + topics.size() + "]", TOPIC);
            String name = topic.requiredText("name");
            String id = id(topic, runId + "/" + name);
            if (!ids.add(id)) {
                throw topic.invalid("id", "occurs twice; it is derived from the name if it is left out");
            }
            String parentId = orEmpty(topic.text("parent_topic_id"));
            checkParent(topic, parentId, topics);
            topics.add(new Topic(id, name, orEmpty(topic.text("description")), parentId, topic.flag("is_validated", false),
                    SeedPoint.read(topic)));
        }
        return topics;
    }

    private static void checkParent(JsonMembers topic, String parentId, List<Topic> before) {
        if (parentId.isEmpty()) {
            return;
        }
        Topic parent = before.stream().filter(other -> other.id().equals(parentId)).findFirst()
                .orElseThrow(() -> topic.invalid("parent_topic_id", "is no topic that is listed before it in this run"));
        if (!parent.points().isEmpty()) {
            throw topic.invalid("parent_topic_id", "is a topic with points, which only the lowest topics have");
        }
    }

    private static String id(JsonMembers members, String derivedFrom) {
        return members.get("id") != null ? members.requiredText("id") : Uuids.of(derivedFrom).toString();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
