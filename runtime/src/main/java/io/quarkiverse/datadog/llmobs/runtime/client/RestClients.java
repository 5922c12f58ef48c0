package io.quarkiverse.datadog.llmobs.runtime.client;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientSettings;
import io.quarkiverse.datadog.llmobs.runtime.failure.ErrorMapper;
import io.quarkiverse.datadog.llmobs.runtime.json.ContentTypes;
import io.quarkiverse.datadog.llmobs.runtime.json.DocumentBodyReader;
import io.quarkiverse.datadog.llmobs.runtime.json.DocumentBodyWriter;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/**
 * Builds the MicroProfile interfaces of a client.
 */
final class RestClients {

    private static final Logger LOG = Logger.getLogger(RestClients.class);

    private final ClientSettings settings;
    private final String httpClientName;
    private final String userAgent;
    private final ErrorMapper answers;
    private final Retries retries;
    private final RateLimits limits;
    private final Clock clock;
    private final List<Closeable> opened = new ArrayList<>();

    /** @param httpClientName the shared HTTP client whose connections are used */
    RestClients(ClientSettings settings, String httpClientName, String userAgent, ErrorMapper answers, Retries retries,
            RateLimits limits, Clock clock) {
        this.settings = settings;
        this.httpClientName = httpClientName;
        this.userAgent = userAgent;
        this.answers = answers;
        this.retries = retries;
        this.limits = limits;
        this.clock = clock;
    }

    Apis build() {
        return new Apis(build(ProjectsApi.class), build(DatasetsApi.class), build(DatasetRecordsApi.class),
                build(ExperimentsApi.class));
    }

    private <A> A build(Class<A> api) {
        A stub = QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.baseUri())
                .property(QuarkusRestClientProperties.SHARED, true)
                .property(QuarkusRestClientProperties.NAME, httpClientName)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.maxConnections())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .userAgent(userAgent)
                // beneath the JAX-RS filters, so that a filter of the application never sees the keys
                .httpClientRequestCustomizer(request -> settings.keys().putInto(request::putHeader))
                .clientLogger(new MaskingClientLogger(settings.keys()))
                .loggingScope(loggingScope())
                .disableDefaultMapper(true)
                .httpClientOptionsCustomizer(options -> options.setMetricsName(Observation.metricsName(settings)))
                .register(new ErrorResponses(answers))
                .register(new UnsentRequests(), Integer.MAX_VALUE)
                // before the body is waited for: meanwhile other calls would meet the same limit
                .register(new RateLimitFilter(limits, clock), Integer.MAX_VALUE)
                .register(new ErrorBodies(), Integer.MAX_VALUE)
                .register(new RawBodyFilter())
                .register(new ContentTypes())
                .register(new DocumentBodyReader(settings.keys()::mask))
                .register(new DocumentBodyWriter())
                .build(api);
        opened.add((Closeable) stub);
        return OperationHandler.inFrontOf(api, stub, retries, HeaderLimit.of(settings));
    }

    /** The scope "all" lets Netty print the bytes of each request, keys included. */
    private static LoggingScope loggingScope() {
        LoggingScope scope = ConfigProvider.getConfig().getOptionalValue("quarkus.rest-client.logging.scope", String.class)
                .map(LoggingScope::forName).orElse(LoggingScope.NONE);
        return scope == LoggingScope.ALL ? LoggingScope.REQUEST_RESPONSE : scope;
    }

    void close() {
        for (Closeable stub : opened) {
            try {
                stub.close();
            } catch (IOException e) {
                // the others must be closed all the same
                LOG.debug("A REST client did not close", e);
            }
        }
    }
}
