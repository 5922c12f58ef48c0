package io.quarkiverse.datadog.llmobs.runtime.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.quarkiverse.datadog.llmobs.runtime.config.LlmObservabilityConfig;
import io.quarkiverse.datadog.llmobs.runtime.config.Problems;
import io.quarkiverse.datadog.llmobs.runtime.config.SettingsReader;
import io.quarkiverse.datadog.llmobs.runtime.config.names.IgnoredConfiguration;
import io.quarkiverse.datadog.llmobs.runtime.http.HttpMetrics;
import io.quarkus.arc.ActiveResult;
import io.quarkus.arc.Arc;
import io.quarkus.arc.SyntheticCreationalContext;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.metrics.MetricsFactory;
import io.smallrye.config.SmallRyeConfig;

/**
 * Makes the beans of the clients.
 */
@Recorder
public class ClientRecorder {

    private static final Logger LOG = Logger.getLogger(ClientRecorder.class);

    private final RuntimeValue<LlmObservabilityConfig> config;

    public ClientRecorder(RuntimeValue<LlmObservabilityConfig> config) {
        this.config = config;
    }

    /**
     * Stops the start of an application that uses a client whose configuration has an invalid value, with one error
     * for all clients.
     *
     * @param withTokens the clients to which a bean supplies access tokens
     */
    public void rejectInvalidValues(List<String> clients, List<String> withTokens) {
        List<Problems> invalid = new ArrayList<>();
        for (String client : clients) {
            Problems problems = problems(client, withTokens.contains(client));
            if (problems.anyInvalid()) {
                invalid.add(problems);
            }
        }
        if (!invalid.isEmpty()) {
            throw new ConfigurationException(Problems.describe(invalid));
        }
    }

    /** Logs a warning for everything that is configured, but for no client in use. */
    public void reportIgnoredConfiguration(List<String> clients, List<String> properties) {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        IgnoredConfiguration.in(config, clients, properties).forEach(LOG::warn);
    }

    /**
     * A client without credentials is inactive; the application starts if it does not use this client.
     *
     * @param tokenBean whether a bean supplies access tokens to it
     */
    public Supplier<ActiveResult> isActive(String client, boolean tokenBean) {
        return () -> {
            Problems problems = problems(client, tokenBean);
            return problems.none() ? ActiveResult.active() : ActiveResult.inactive(problems.describe());
        };
    }

    private Problems problems(String client, boolean tokenBean) {
        return SettingsReader.check(client, config.getValue().clients().get(client), tokenBean);
    }

    /** Measures exports, which do not pass the filter that measures the requests of REST clients. */
    public Consumer<MetricsFactory> measureExports() {
        return metrics -> Arc.container().instance(HttpMetrics.class).get().use(metrics);
    }

    /** Returns a bean of a client. The client is created when the first of its beans is used. */
    public <T> Function<SyntheticCreationalContext<T>, T> bean(String client, Class<T> type, BuildInfo build) {
        return context -> context.getInjectedReference(Clients.class).client(client, build).bean(type);
    }
}
