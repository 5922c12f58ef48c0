package io.quarkiverse.datadog.llmobs.emulator.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of all configurations. Safe for use from any thread.
 */
public final class Runs {

    /** By the id of the configuration, oldest first. */
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();

    synchronized void add(Run run) {
        runs.computeIfAbsent(run.configId(), id -> new ArrayList<>()).add(run);
    }

    synchronized void removeOf(String configId) {
        runs.remove(configId);
    }

    /** Oldest first. */
    synchronized List<Run> of(String configId) {
        return List.copyOf(runs.getOrDefault(configId, List.of()));
    }

    /** The run that has a topic of this id, or null. */
    synchronized Run withTopic(String topicId) {
        return runs.values().stream().flatMap(Collection::stream).filter(run -> run.topics().find(topicId) != null).findFirst()
                .orElse(null);
    }

    /** Whether a run has a topic of this id. */
    public boolean isTopicTaken(String topicId) {
        return withTopic(topicId) != null;
    }
}
