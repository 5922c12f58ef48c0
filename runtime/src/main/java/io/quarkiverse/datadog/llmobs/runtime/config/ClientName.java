package io.quarkiverse.datadog.llmobs.runtime.config;

import java.util.List;

/**
 * The names of clients, and the names of their configuration keys.
 */
public final class ClientName {

    /** The name of the client without a name. */
    public static final String DEFAULT = "<default>";

    private ClientName() {
    }

    public static boolean isDefault(String name) {
        return DEFAULT.equals(name);
    }

    /** The full configuration key of a client, such as {@code quarkus.datadog-llmobs."eu".site}. */
    public static String key(String client, String property) {
        return "quarkus.datadog-llmobs." + (isDefault(client) ? "" : '"' + client + "\".") + property;
    }

    /** All ways to write a configuration key of a client: a simple name needs no quotes. */
    public static List<String> keys(String client, String property) {
        return isDefault(client) || !client.matches("[A-Za-z0-9_-]+") ? List.of(key(client, property))
                : List.of(key(client, property), "quarkus.datadog-llmobs." + client + "." + property);
    }
}
