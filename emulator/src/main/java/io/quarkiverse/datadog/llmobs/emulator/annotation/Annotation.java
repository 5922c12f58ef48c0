package io.quarkiverse.datadog.llmobs.emulator.annotation;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * What the user of all keys says about an interaction.
 *
 * @param values the values of labels, as responses to writes have them
 */
record Annotation(String id, String interactionId, ArrayNode values, long created, long modified) {
}
