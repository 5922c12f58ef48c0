package io.quarkiverse.datadog.llmobs.deployment.devservice;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;

/**
 * What log messages call a client.
 */
final class ClientLabel {

    private ClientLabel() {
    }

    static String of(String client) {
        return ClientName.isDefault(client) ? "default client" : "client \"" + client + '"';
    }
}
