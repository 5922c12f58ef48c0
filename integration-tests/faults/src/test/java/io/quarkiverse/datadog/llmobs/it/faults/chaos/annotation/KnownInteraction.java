package io.quarkiverse.datadog.llmobs.it.faults.chaos.annotation;

import java.util.HashSet;
import java.util.Set;

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
}
