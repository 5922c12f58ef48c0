package io.quarkiverse.datadog.llmobs.it.faults.chaos.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.ScoreLabel;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * An annotation queue as the only caller that uses its name knows it.
 */
final class KnownQueue {

    final String name;
    /** Null unless it is known that the queue was created. */
    String id;
    Outcome created = Outcome.NOT_EXECUTED;
    Outcome deleted = Outcome.NOT_EXECUTED;
    /** What the description may be. */
    final Set<String> descriptions = new HashSet<>();
    /** What the description of the label may be. */
    final Set<String> labelDescriptions = new HashSet<>();
    final List<KnownInteraction> interactions = new ArrayList<>();

    KnownQueue(String name, String description) {
        this.name = name;
        descriptions.add(description);
        labelDescriptions.add(description);
    }

    boolean isThere() {
        return created == Outcome.DONE && deleted == Outcome.NOT_EXECUTED;
    }

    void compareLabels(List<LabelSchema> labels, Differences differences) {
        if (labels.size() != 1 || !(labels.get(0) instanceof ScoreLabel label)
                || !labelDescriptions.contains(label.options().description())) {
            differences.lost("queue " + name + "'s label " + labelDescriptions + " instead of " + labels);
        }
    }

    /** @param listed the queues of the server with this name, and others */
    void compare(List<AnnotationQueue> listed, Differences differences) {
        List<AnnotationQueue> these = listed.stream().filter(queue -> queue.name().equals(name)).toList();
        differences.compare("queue " + name, created.unless(deleted), these.size());
        for (AnnotationQueue queue : these) {
            compareLabels(queue.labels(), differences);
            if (!descriptions.contains(queue.description())) {
                differences.lost("queue " + name + "'s description " + descriptions + " instead of " + queue.description());
            }
        }
    }
}
