package io.quarkiverse.datadog.llmobs.runtime.client;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.runtime.config.ClientSettings;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.download.CancellableRequest;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportOpener;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportOperation;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportTarget;
import io.quarkiverse.datadog.llmobs.runtime.failure.ErrorMapper;
import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;
import io.quarkiverse.datadog.llmobs.runtime.failure.RateLimit;
import io.quarkiverse.datadog.llmobs.runtime.http.ContentEncoding;
import io.quarkiverse.datadog.llmobs.runtime.http.ErrorResponses;
import io.quarkiverse.datadog.llmobs.runtime.http.HeaderLimit;
import io.quarkiverse.datadog.llmobs.runtime.http.Observation;
import io.quarkiverse.datadog.llmobs.runtime.rest.PathTemplates;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * Sends export requests on the HTTP client under the MicroProfile interfaces, with the same keys, timeouts and errors.
 */
final class ExportRequests implements ExportOpener {

    private final HttpClient http;
    private final ClientSettings settings;
    private final String userAgent;
    private final ErrorMapper errors;
    private final RateLimits limits;
    private final Clock clock;
    private final CallContexts contexts;
    private final HeaderLimit headerLimit;
    private final Observation observation;

    ExportRequests(HttpClient http, ClientSettings settings, String userAgent, ErrorMapper errors, RateLimits limits,
            Clock clock, CallContexts contexts, Observation observation) {
        this.http = http;
        this.settings = settings;
        this.userAgent = userAgent;
        this.errors = errors;
        this.limits = limits;
        this.clock = clock;
        this.contexts = contexts;
        this.headerLimit = HeaderLimit.of(settings);
        this.observation = observation;
    }

    @Override
    public Uni<HttpClientResponse> open(ExportTarget target, OptionalLong version, Consumer<HttpClientResponse> arrived) {
        return Uni.createFrom().deferred(() -> {
            AtomicReference<Uni<byte[]>> errorPage = new AtomicReference<>();
            return observation
                    .measured(CancellableRequest.send(() -> http.request(observation.traced(request(target, version))),
                            response -> {
                                limits.received(ExportOperation.ID, RateLimit.of(response::getHeader, clock.instant()));
                                if (ErrorResponses.isError(response.statusCode())) {
                                    errorPage.set(errorPage(response));
                                } else {
                                    arrived.accept(response);
                                }
                            }))
                    .onFailure().transform(headerLimit::explained)
                    .flatMap(response -> errorPage.get() == null ? Uni.createFrom().item(response)
                            : failed(response, errorPage.get()));
        });
    }

    private RequestOptions request(ExportTarget target, OptionalLong version) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(uri(target, version).toString())
                .setFollowRedirects(false)
                .setTimeout(settings.readTimeout().toMillis())
                .putHeader("User-Agent", userAgent)
                .putHeader("Accept", ExportOperation.ACCEPT)
                .putHeader("Accept-Encoding", "gzip");
        settings.keys().putInto(options::putHeader);
        return options;
    }

    private URI uri(ExportTarget target, OptionalLong version) {
        String base = settings.baseUri().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
                + PathTemplates.expand(ExportOperation.PATH,
                        Map.of("project_id", target.projectId(), "dataset_id", target.datasetId()))
                + "?format=csv" + (version.isPresent() ? "&version=" + version.getAsLong() : ""));
    }

    private Uni<HttpClientResponse> failed(HttpClientResponse response, Uni<byte[]> page) {
        return page.map(body -> ContentEncoding.beginning(response.getHeader("Content-Encoding"), body, Excerpt.READ))
                .onItem().transformToUni(body -> Uni.createFrom().failure(
                        errors.map(response.statusCode(), response::getHeader, body)));
    }

    /** The part of the page that arrives within the read timeout. */
    private Uni<byte[]> errorPage(HttpClientResponse response) {
        ErrorPage page = new ErrorPage(response);
        Runnable timer = contexts.current().schedule(page::end, settings.readTimeout());
        return page.bytes().onTermination().invoke(timer);
    }
}
