package io.quarkiverse.datadog.llmobs.runtime.client;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveAccessTokens;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientSettings;
import io.quarkiverse.datadog.llmobs.runtime.config.LlmObservabilityConfig;
import io.quarkiverse.datadog.llmobs.runtime.config.SettingsReader;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkiverse.datadog.llmobs.runtime.http.HttpMetrics;
import io.quarkiverse.datadog.llmobs.runtime.http.UserAgent;
import io.quarkiverse.datadog.llmobs.runtime.http.connection.HttpClients;
import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentMapper;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;

/**
 * The clients of the application by name. Each is created at its first use, and connects at its first request.
 */
@Singleton
public class Clients {

    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    /** Shared by all clients, because it determines once how each type is read and written. */
    private DocumentMapper mapper;

    @Inject
    LlmObservabilityConfig config;

    @Inject
    Vertx vertx;

    @Inject
    TlsConfigurationRegistry tls;

    @Inject
    ProxyConfigurationRegistry proxies;

    @Inject
    HttpMetrics metrics;

    @Any
    @Inject
    Instance<ReactiveAccessTokens> tokens;

    Client client(String name, BuildInfo build) {
        return clients.computeIfAbsent(name, n -> {
            Instance<ReactiveAccessTokens> own = tokens.select(
                    ClientName.isDefault(n) ? Default.Literal.INSTANCE : LlmObservabilityClient.Literal.of(n));
            ClientSettings settings = SettingsReader.read(n, config.clients().get(n), !own.isUnsatisfied());
            return new Client(settings, vertx, HttpClients.options(settings, tls, proxies),
                    UserAgent.of(build.extensionVersion(), build.quarkusVersion(), settings.userAgentSuffix()),
                    mapper(build), Clock.systemUTC(), metrics::factory,
                    own.isUnsatisfied() ? null : own.get());
        });
    }

    private synchronized DocumentMapper mapper(BuildInfo build) {
        if (mapper == null) {
            mapper = new DocumentMapper(build.apis());
        }
        return mapper;
    }

    @PreDestroy
    void close() {
        clients.values().forEach(Client::close);
        clients.clear();
    }
}
