package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

import io.quarkiverse.datadog.llmobs.rest.unpublished.Intake;
import io.quarkiverse.datadog.llmobs.runtime.auth.Authorization;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientSettings;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkiverse.datadog.llmobs.runtime.failure.ErrorMapper;
import io.quarkiverse.datadog.llmobs.runtime.http.ContentTypes;
import io.quarkiverse.datadog.llmobs.runtime.http.ErrorBodyFilter;
import io.quarkiverse.datadog.llmobs.runtime.http.ErrorResponses;
import io.quarkiverse.datadog.llmobs.runtime.http.MaskingClientLogger;
import io.quarkiverse.datadog.llmobs.runtime.http.Observation;
import io.quarkiverse.datadog.llmobs.runtime.http.PartialPages;
import io.quarkiverse.datadog.llmobs.runtime.http.RateLimitFilter;
import io.quarkiverse.datadog.llmobs.runtime.http.RawBodyFilter;
import io.quarkiverse.datadog.llmobs.runtime.http.UnsentRequests;
import io.quarkiverse.datadog.llmobs.runtime.http.connection.HttpClients;
import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentBodyReader;
import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentBodyWriter;
import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentMapper;
import io.quarkiverse.datadog.llmobs.runtime.json.document.PlainBodyReader;
import io.quarkiverse.datadog.llmobs.runtime.json.document.PlainBodyWriter;
import io.quarkiverse.datadog.llmobs.runtime.json.document.UnneededBodyReader;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/**
 * The REST clients of one client. Each is built when it is first used, since building one takes milliseconds; all of them
 * share the connections of one HTTP client. Safe for use from any thread.
 */
public final class RestClients {

    private static final Logger LOG = Logger.getLogger(RestClients.class);

    private final ClientSettings settings;
    private final Authorization authorization;
    private final String httpClientName;
    private final String userAgent;
    private final ErrorMapper errors;
    private final RateLimits limits;
    private final DocumentMapper mapper;
    private final Clock clock;
    private final Map<Class<?>, Object> built = new ConcurrentHashMap<>();

    /** @param httpClientName the shared HTTP client whose connections are used */
    public RestClients(ClientSettings settings, Authorization authorization, String httpClientName, String userAgent,
            ErrorMapper errors,
            RateLimits limits, DocumentMapper mapper, Clock clock) {
        this.settings = settings;
        this.authorization = authorization;
        this.httpClientName = httpClientName;
        this.userAgent = userAgent;
        this.errors = errors;
        this.limits = limits;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @throws IllegalStateException when the requests of the interface need an API key and the client has none */
    Object get(Class<?> api) {
        if (isIntake(api) && !settings.credentials().haveApiKey()) {
            throw new IllegalStateException("The intake of evaluations takes an API key, but this client has an access token; "
                    + "use a client that has " + ClientName.key(settings.name(), "api-key") + " and "
                    + ClientName.key(settings.name(), "application-key") + " in place of the token");
        }
        return built.computeIfAbsent(api, this::build);
    }

    private Object build(Class<?> api) {
        DocumentBodyReader documents = new DocumentBodyReader(mapper, settings.credentials()::mask);
        Authorization own = authorization(api);
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(isIntake(api) ? settings.intakeUri() : settings.baseUri())
                .property(QuarkusRestClientProperties.SHARED, true)
                .property(QuarkusRestClientProperties.NAME, httpClientName)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.maxConnections())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .userAgent(userAgent)
                // beneath the JAX-RS filters, so that a filter of the application never sees the credentials
                .httpClientRequestCustomizer(request -> own.putInto(request::putHeader))
                .clientLogger(new MaskingClientLogger(settings.credentials()))
                .loggingScope(loggingScope())
                .disableDefaultMapper(true)
                .httpClientOptionsCustomizer(options -> options.setMetricsName(Observation.metricsName(settings)))
                .register(new PartialPages(), Integer.MAX_VALUE)
                .register(new ErrorResponses(errors))
                .register(new UnsentRequests(), Integer.MAX_VALUE)
                // before the body is waited for: meanwhile other calls would meet the same limit
                .register(new RateLimitFilter(limits, clock), Integer.MAX_VALUE)
                .register(new ErrorBodyFilter(), Integer.MAX_VALUE)
                .register(new RawBodyFilter(HttpClients.progressTimeout(settings)))
                .register(new ContentTypes())
                .register(documents)
                .register(new UnneededBodyReader(documents))
                .register(new PlainBodyReader(documents))
                .register(new DocumentBodyWriter(mapper.writer()))
                .register(new PlainBodyWriter(mapper.writer()))
                .build(api);
    }

    /** What identifies the client in the requests of an interface. */
    Authorization authorization(Class<?> api) {
        return isIntake(api) ? authorization.withApiKeyAlone() : authorization;
    }

    private static boolean isIntake(Class<?> api) {
        return api.isAnnotationPresent(Intake.class);
    }

    /** The scope "all" lets Netty print the bytes of each request, keys included. */
    private static LoggingScope loggingScope() {
        LoggingScope scope = ConfigProvider.getConfig().getOptionalValue("quarkus.rest-client.logging.scope", String.class)
                .map(LoggingScope::forName).orElse(LoggingScope.NONE);
        return scope == LoggingScope.ALL ? LoggingScope.REQUEST_RESPONSE : scope;
    }

    void close() {
        for (Object stub : built.values()) {
            try {
                ((Closeable) stub).close();
            } catch (IOException e) {
                // the others must be closed all the same
                LOG.debug("A REST client did not close", e);
            }
        }
    }
}
