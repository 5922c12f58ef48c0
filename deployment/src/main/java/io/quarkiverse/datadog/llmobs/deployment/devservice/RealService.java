package io.quarkiverse.datadog.llmobs.deployment.devservice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkiverse.datadog.llmobs.runtime.config.names.KnownKeys;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;

/**
 * Finds the clients that are configured for the real service, and the setting that does it.
 */
final class RealService {

    private static final List<String> PROPERTIES = List.of("api-key", "application-key", "access-token", "site",
            "base-url",
            "intake-base-url");
    private static final List<String> VARIABLES = List.of("DD_API_KEY", "DD_APP_KEY", "DD_SITE");

    private final SmallRyeConfig config;

    RealService(SmallRyeConfig config) {
        this.config = config;
    }

    boolean isMeantBy(String client) {
        return !settings(client).isEmpty();
    }

    /** Why clients have no emulator, in one sentence, with the names of settings and never with their values. */
    String explain(List<String> clients) {
        return clients.stream().map(client -> "the " + ClientLabel.of(client) + " (" + isSet(settings(client)) + ")")
                .collect(Collectors.joining(", ", "Dev Services for Datadog LLM Observability are off for ",
                        ". To use the emulator in development and test mode, remove these settings,"
                                + " or limit properties to production with the prefix %prod."));
    }

    private static String isSet(List<String> settings) {
        return String.join(", ", settings) + (settings.size() == 1 ? " is set" : " are set");
    }

    /** Properties and environment variables that configure a client for the real service. */
    private List<String> settings(String client) {
        return Stream.concat(PROPERTIES.stream().flatMap(property -> ClientName.keys(client, property).stream()),
                VARIABLES.stream())
                .filter(key -> config.getOptionalValue(key, String.class).isPresent())
                .map(key -> asItIsSet(config.getConfigValue(key))).distinct().toList();
    }

    /** The name of the environment variable or of the property, with its profile. */
    private String asItIsSet(ConfigValue value) {
        String variable = KnownKeys.variable(value.getNameProfiled());
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(source -> source.getName().equals(value.getConfigSourceName()))
                .filter(EnvConfigSource.class::isInstance).map(EnvConfigSource.class::cast)
                .flatMap(source -> source.getProperties().keySet().stream())
                .filter(name -> KnownKeys.variable(name).equals(variable))
                .findFirst().orElse(value.getNameProfiled());
    }
}
