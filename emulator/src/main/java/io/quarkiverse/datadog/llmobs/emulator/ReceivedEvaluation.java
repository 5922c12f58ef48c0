package io.quarkiverse.datadog.llmobs.emulator;

import java.time.Instant;
import java.util.Map;

/**
 * An evaluation or a feedback that the intake of the emulator has accepted. Immutable.
 *
 * @param id the id that the emulator has given it
 * @param kind {@code evaluation} or {@code feedback}
 * @param label its label
 * @param type the type of its value, such as {@code score}
 * @param value the value: a text as it is, all other values as JSON
 * @param mlApp the application
 * @param timestamp when it was evaluated or given
 * @param join the names and values that select the spans, by their names in the request, such as {@code span_id}
 * @param json all of it, as it was sent, with the id
 */
public record ReceivedEvaluation(String id, String kind, String label, String type, String value, String mlApp,
        Instant timestamp, Map<String, String> join, String json) {
}
