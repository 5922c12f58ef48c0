package io.quarkiverse.datadog.llmobs.it.faults.chaos.annotation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;

/**
 * An interaction of a queue as its caller knows it.
 */
final class KnownInteraction {

    /** The score of an interaction without an annotation. */
    static final String NONE = "none";

    final String contentId;
    /** Null unless it is known that the interaction was added. */
    String id;
    /** The last annotation that is known; null unless there is one. */
    String annotationId;
    /** Whether it may be there. */
    final Set<Boolean> there = new HashSet<>(Set.of(false));
    /** What the score may be. */
    final Set<Object> scores = new HashSet<>(Set.of(NONE));

    KnownInteraction(String contentId) {
        this.contentId = contentId;
    }

    boolean isThere() {
        return there.equals(Set.of(true));
    }

    /** @param listed the interactions of the queue */
    void compare(List<AnnotatedInteraction> listed, Differences differences) {
        List<AnnotatedInteraction> these = listed.stream().filter(one -> contentId.equals(one.contentId())).toList();
        if (these.size() > 1 || !there.contains(!these.isEmpty())) {
            differences.lost("interaction " + contentId + " which may be there: " + there + " instead of " + these);
        }
        these.forEach(one -> compareScore(one, differences));
    }

    private void compareScore(AnnotatedInteraction interaction, Differences differences) {
        String text = String.valueOf(interaction.annotations());
        boolean isKnown = scores.stream().anyMatch(score -> score.equals(NONE) ? interaction.annotations().isEmpty()
                : text.contains("value=" + score + "}") || text.contains("value=" + score + ","));
        if (interaction.annotations().size() > 1 || !isKnown) {
            differences.lost("interaction " + contentId + "'s score " + scores + " instead of " + text);
        }
    }
}
