package io.quarkiverse.datadog.llmobs.emulator.integration;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An account at a provider. It comes from a seed and does not change.
 *
 * @param accountId the id at the provider
 * @param json the account as it is listed
 */
public record Account(String integration, String accountId, ObjectNode json, List<Model> models) {
}
