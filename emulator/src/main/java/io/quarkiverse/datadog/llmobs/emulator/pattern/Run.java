package io.quarkiverse.datadog.llmobs.emulator.pattern;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * A run of a configuration.
 *
 * @param snapshot the configuration as it was then
 * @param created nanoseconds since the epoch; the run has ended at the same time, if it has ended
 */
record Run(String configId, NewRun content, NewConfig snapshot, long created) {

    String id() {
        return content.id();
    }

    boolean isCompleted() {
        return content.status().equals(NewRun.COMPLETED);
    }

    TopicTree topics() {
        return new TopicTree(content.topics());
    }

    /** The run that is started now: it is completed and has found the topics of the one before, with ids of their own. */
    static Run started(Config config, Run before, long now) {
        String id = UUID.randomUUID().toString();
        List<Topic> topics = before == null ? List.of()
                : before.content().topics().stream()
                        .map(topic -> topic.withIds(topicId -> Uuids.of(id + "/" + topicId).toString())).toList();
        NewRun found = new NewRun(id, NewRun.COMPLETED, "", JsonNodeFactory.instance.arrayNode(), topics);
        return new Run(config.id(), found, config.content(), now);
    }
}
