package io.quarkiverse.datadog.llmobs.runtime.http.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkiverse.datadog.llmobs.runtime.config.ClientSettings;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;

/**
 * Creates the HTTP clients of a client: one that its MicroProfile interfaces share, and one for its exports.
 */
public final class HttpClients {

    /** A name of its own for each client that is built, so that a restart in development mode never finds an old one. */
    private static final AtomicLong BUILT = new AtomicLong();

    /** The timer of the request must be first, because its failure says what happened. */
    private static final Duration HEAD_START = Duration.ofSeconds(1);

    private HttpClients() {
    }

    /** Creates the HTTP client for calls. */
    public static HttpClient forCalls(Vertx vertx, HttpClientOptions options, ClientSettings settings) {
        Duration timeout = progressTimeout(settings);
        return create(vertx, options, connection -> ConnectionHandlers.add(connection,
                new ProgressTimeout(timeout), new ErrorBodyLimit(), new UnusedConnection(connection, timeout)));
    }

    /** Creates the HTTP client for exports: with connections of its own, which a consumer may leave idle for any time. */
    public static HttpClient forExports(Vertx vertx, HttpClientOptions options, ClientSettings settings) {
        // chunks of 8 KiB are the default: eight times as many pieces to hand over
        HttpClientOptions own = new HttpClientOptions(options).setShared(false).setMaxChunkSize(64 * 1024);
        return create(vertx, own, connection -> ConnectionHandlers.add(connection,
                new ErrorBodyLimit(), new UnusedConnection(connection, progressTimeout(settings))));
    }

    private static HttpClient create(Vertx vertx, HttpClientOptions options, Handler<HttpConnection> added) {
        HttpClient client = vertx.createHttpClient(options);
        client.connectionHandler(connection -> {
            // a broken connection fails its calls; without a handler Vert.x would also log it, with text of the server
            connection.exceptionHandler(thrown -> {
            });
            added.handle(connection);
        });
        return client;
    }

    public static HttpClientOptions options(ClientSettings settings, TlsConfigurationRegistry tls,
            ProxyConfigurationRegistry proxies) {
        HttpClientOptions options = new HttpClientOptions()
                .setShared(true)
                .setName("datadog-llmobs-" + BUILT.incrementAndGet())
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxPoolSize(settings.maxConnections())
                // Datadog's content security policies alone may have more than the 8 KiB that Netty allows
                .setMaxHeaderSize(settings.maxHeaderSize())
                .setMaxInitialLineLength(settings.maxHeaderSize())
                // Netty's own log would show the headers, keys included
                .setLogActivity(false);
        tls(settings, tls).ifPresent(configuration -> TlsConfigUtils.configure(options, configuration));
        options.setSsl("https".equalsIgnoreCase(settings.baseUri().getScheme()));
        proxy(settings, proxies).ifPresent(proxy -> configure(options, proxy));
        return options;
    }

    /** How long a request of a call and its response may make no progress before their connection is closed. */
    public static Duration progressTimeout(ClientSettings settings) {
        return settings.readTimeout().plus(HEAD_START);
    }

    private static Optional<ProxyConfiguration> proxy(ClientSettings settings, ProxyConfigurationRegistry registry) {
        try {
            return registry.get(settings.proxyConfigurationName());
        } catch (RuntimeException e) {
            String name = settings.proxyConfigurationName().orElse("");
            throw new IllegalStateException(ClientName.key(settings.name(), "proxy-configuration-name") + " is '" + name
                    + "': there is no such proxy configuration; set quarkus.proxy.\"" + name + "\".*", e);
        }
    }

    private static Optional<TlsConfiguration> tls(ClientSettings settings, TlsConfigurationRegistry registry) {
        if (settings.tlsConfigurationName().isEmpty()) {
            return registry.getDefault();
        }
        String name = settings.tlsConfigurationName().get();
        return Optional.of(registry.get(name).orElseThrow(() -> new IllegalStateException(
                ClientName.key(settings.name(), "tls-configuration-name") + " is '" + name
                        + "': there is no such TLS configuration; set quarkus.tls.\"" + name + "\".*")));
    }

    private static void configure(HttpClientOptions options, ProxyConfiguration proxy) {
        ProxyOptions to = new ProxyOptions().setHost(proxy.host()).setPort(proxy.port())
                .setType(ProxyType.valueOf(proxy.type().name()));
        proxy.username().ifPresent(to::setUsername);
        proxy.password().ifPresent(to::setPassword);
        proxy.proxyConnectTimeout().ifPresent(to::setConnectTimeout);
        proxy.nonProxyHosts().ifPresent(hosts -> hosts.forEach(options::addNonProxyHost));
        options.setProxyOptions(to);
    }
}
