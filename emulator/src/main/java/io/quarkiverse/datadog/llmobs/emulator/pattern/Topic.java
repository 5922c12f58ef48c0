package io.quarkiverse.datadog.llmobs.emulator.pattern;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A topic of a run.
 *
 * @param parentId the topic above it; empty at the top
 * @param points its spans; empty if other topics are below it
 */
public record Topic(String id, String name, String description, String parentId, boolean isValidated, List<Point> points) {

    /** The same topic of another run. */
    Topic withIds(UnaryOperator<String> ids) {
        return new Topic(ids.apply(id), name, description, parentId.isEmpty() ? parentId : ids.apply(parentId), isValidated,
                points);
    }
}
