package io.quarkiverse.datadog.llmobs.runtime.config.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;

/**
 * Reads a key of a named client in all its spellings, with and without quotes, whichever of them is read.
 * <p>
 * The mapping of the configuration reads one of them only, and sources of different kinds use different ones.
 */
@Priority(Priorities.LIBRARY + 600)
final class ClientKeysInterceptor implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    /** The names of the clients with two spellings, by each of them. */
    private final HashMap<String, String> clients = new HashMap<>();

    private final List<String> profiles;

    /** @param profiles the active profiles, which the configuration adds while it is built */
    ClientKeysInterceptor(List<String> named, List<String> profiles) {
        this.profiles = profiles;
        for (String client : named) {
            List<String> prefixes = ClientName.prefixes(client);
            if (prefixes.size() > 1) {
                prefixes.forEach(prefix -> clients.put(prefix, client));
            }
        }
    }

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        if (!name.startsWith(ClientName.PREFIX)) {
            return context.proceed(name);
        }
        for (Map.Entry<String, String> client : clients.entrySet()) {
            if (name.startsWith(client.getKey())) {
                String property = name.substring(client.getKey().length());
                ConfigValue value = ClientName.value(ClientName.keys(client.getValue(), property), context::proceed,
                        profiles);
                return value == null ? context.proceed(name) : value.withName(name);
            }
        }
        return context.proceed(name);
    }
}
