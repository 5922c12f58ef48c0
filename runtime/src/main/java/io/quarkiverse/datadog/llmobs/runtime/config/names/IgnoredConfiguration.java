package io.quarkiverse.datadog.llmobs.runtime.config.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.ProfileConfigSourceInterceptor;
import io.smallrye.config.SmallRyeConfig;

/**
 * Finds what is configured for clients that the application does not use: the name may be misspelt, and the intended client
 * then uses another organisation. Names only, never a value.
 */
public final class IgnoredConfiguration {

    private final Set<String> variables = new TreeSet<>();
    /** One key of each client that is not in use. */
    private final Map<String, String> clients = new TreeMap<>();
    /** The keys without the quotes that they need, and the keys to set instead. */
    private final Map<String, String> unquoted = new TreeMap<>();
    private final KnownKeys known;

    private IgnoredConfiguration(KnownKeys known) {
        this.known = known;
    }

    /** What to report, one text for each environment variable and for each client. */
    public static List<String> in(SmallRyeConfig config, Collection<String> clients, Collection<String> properties) {
        IgnoredConfiguration ignored = new IgnoredConfiguration(new KnownKeys(clients, properties));
        for (ConfigSource source : config.getConfigSources()) {
            if (source instanceof EnvConfigSource environment) {
                // the names that the source derives from the variables are guesses
                ignored.addVariables(environment.getProperties().keySet());
            } else {
                ignored.addKeys(source.getPropertyNames(), config.getProfiles());
            }
        }
        return ignored.messages();
    }

    private void addVariables(Set<String> names) {
        for (String name : names) {
            if (known.isIgnoredVariable(name)) {
                variables.add(name);
            }
        }
    }

    /** @param names null if the source does not tell them */
    private void addKeys(Set<String> names, List<String> profiles) {
        if (names != null) {
            for (String name : names) {
                addKey(name, ProfileConfigSourceInterceptor.activeName(name, profiles));
            }
        }
    }

    private void addKey(String name, String key) {
        String client = known.unusedClient(key);
        String quoted = known.withQuotes(key);
        if (client != null) {
            clients.putIfAbsent(client, name);
        } else if (quoted != null) {
            unquoted.put(name, quoted);
        }
    }

    private List<String> messages() {
        List<String> messages = new ArrayList<>();
        variables.forEach(variable -> messages.add("The environment variable " + variable
                + " is ignored: it sets no configuration key of a Datadog LLM Observability client in use. The clients in use are "
                + known.describeClients()));
        unquoted.forEach((key, quoted) -> messages.add("The configuration key " + key
                + " is ignored: the name of the Datadog LLM Observability client needs quotes; set " + quoted + " instead"));
        clients.forEach((client, key) -> messages.add("The configuration key " + key
                + " and all others of the Datadog LLM Observability client \"" + client
                + "\" are ignored: no @LlmObservabilityClient names this client. The clients in use are "
                + known.describeClients()));
        return messages;
    }
}
