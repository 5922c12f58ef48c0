package io.quarkiverse.datadog.llmobs.emulator.pattern;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * What a run has found.
 *
 * @param status {@code completed}, or any other text for a run that has not ended
 * @param step the name of the current step
 * @param progress the states of its steps
 * @param topics a topic comes before those below it
 */
public record NewRun(String id, String status, String step, ArrayNode progress, List<Topic> topics) {

    /** The status of a run that has ended. */
    public static final String COMPLETED = "completed";
}
