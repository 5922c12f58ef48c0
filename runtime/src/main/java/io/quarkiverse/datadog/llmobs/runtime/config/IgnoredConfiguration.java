package io.quarkiverse.datadog.llmobs.runtime.config;

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
 * Finds what is configured for clients that the application does not use: the name may be misspelt, and the client that was
 * meant then talks to another organisation than intended. Names only, never a value.
 */
public final class IgnoredConfiguration {

    private final Set<String> variables = new TreeSet<>();
    /** One key of each client that is not in use. */
    private final Map<String, String> clients = new TreeMap<>();
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
                environment.getProperties().keySet().stream().filter(ignored.known::isIgnoredVariable)
                        .forEach(ignored.variables::add);
            } else {
                source.getPropertyNames().forEach(name -> ignored.addKey(name, config.getProfiles()));
            }
        }
        return ignored.messages();
    }

    private void addKey(String name, List<String> profiles) {
        String client = known.unusedClient(ProfileConfigSourceInterceptor.activeName(name, profiles));
        if (client != null) {
            clients.putIfAbsent(client, name);
        }
    }

    private List<String> messages() {
        List<String> messages = new ArrayList<>();
        variables.forEach(variable -> messages.add("The environment variable " + variable
                + " is ignored: it sets no configuration key of a Datadog LLM Observability client in use. The clients in use are "
                + known.describeClients()));
        clients.forEach((client, key) -> messages.add("The configuration key " + key
                + " and all others of the Datadog LLM Observability client \"" + client
                + "\" are ignored: no @LlmObservabilityClient names this client. The clients in use are "
                + known.describeClients()));
        return messages;
    }
}
