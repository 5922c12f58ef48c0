package io.quarkiverse.datadog.llmobs.runtime.config.names;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.smallrye.config.ConfigValue;

/**
 * The names of clients, and the names of their configuration keys.
 */
public final class ClientName {

    /** The name of the client without a name. */
    public static final String DEFAULT = "<default>";

    /** The beginning of all configuration keys. */
    static final String PREFIX = "quarkus.datadog-llmobs.";

    private ClientName() {
    }

    public static boolean isDefault(String name) {
        return DEFAULT.equals(name);
    }

    /** The full configuration key of a client, such as {@code quarkus.datadog-llmobs."eu".site}. */
    public static String key(String client, String property) {
        return prefixes(client).get(0) + property;
    }

    /** All spellings of a configuration key of a client. */
    public static List<String> keys(String client, String property) {
        return prefixes(client).stream().map(prefix -> prefix + property).toList();
    }

    /** The beginning of the configuration keys of a client in all spellings: a name without a dot needs no quotes. */
    static List<String> prefixes(String client) {
        if (isDefault(client)) {
            return List.of(PREFIX);
        }
        String quoted = PREFIX + '"' + client + "\".";
        return client.indexOf('.') < 0 ? List.of(quoted, PREFIX + client + '.') : List.of(quoted);
    }

    /**
     * The value of the spelling that takes precedence; null when no spelling has a value.
     *
     * @param profiles the active profiles; a later one takes precedence
     */
    public static ConfigValue value(List<String> spellings, Function<String, ConfigValue> config, List<String> profiles) {
        return spellings.stream().map(config).filter(Objects::nonNull).filter(value -> value.getValue() != null)
                .max(new Precedence(profiles)).orElse(null);
    }
}
