package io.quarkiverse.datadog.llmobs.emulator.pattern;

import java.util.List;
import java.util.stream.Stream;

/**
 * The topics of a run with their levels.
 */
record TopicTree(List<Topic> topics) {

    /** The topic of this id, or null. */
    Topic find(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst().orElse(null);
    }

    private Stream<Topic> below(Topic parent) {
        return topics.stream().filter(topic -> topic.parentId().equals(parent.id()));
    }

    boolean isLeaf(Topic topic) {
        return below(topic).findAny().isEmpty();
    }

    /** 0 for a leaf, otherwise one more than the highest level below it. */
    int level(Topic topic) {
        return below(topic).mapToInt(child -> 1 + level(child)).max().orElse(0);
    }

    /** A span and the leaf that it belongs to. */
    record Placed(Topic leaf, int index) {

        Point point() {
            return leaf.points().get(index);
        }
    }

    /** The spans of a topic, or of all leaves below it. */
    List<Placed> points(Topic topic) {
        return isLeaf(topic) ? Stream.iterate(0, index -> index + 1).limit(topic.points().size())
                .map(index -> new Placed(topic, index)).toList()
                : below(topic).flatMap(child -> points(child).stream()).toList();
    }
}
