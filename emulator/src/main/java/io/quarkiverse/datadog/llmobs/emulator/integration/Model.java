package io.quarkiverse.datadog.llmobs.emulator.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A model that an account offers.
 *
 * @param modelId the id at the provider
 * @param json the model as it is listed
 * @param inference what it responds, null if the seed does not say
 */
public record Model(String modelId, ObjectNode json, ObjectNode inference) {
}
