package io.quarkiverse.datadog.llmobs.runtime.client;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.runtime.auth.Authorization;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientSettings;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.download.CancellableRequest;
import io.quarkiverse.datadog.llmobs.runtime.failure.ErrorMapper;
import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;
import io.quarkiverse.datadog.llmobs.runtime.failure.RateLimit;
import io.quarkiverse.datadog.llmobs.runtime.http.ContentEncoding;
import io.quarkiverse.datadog.llmobs.runtime.http.ErrorResponses;
import io.quarkiverse.datadog.llmobs.runtime.http.HeaderLimit;
import io.quarkiverse.datadog.llmobs.runtime.http.Observation;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * Sends requests whose bodies do not pass the REST client, with the same credentials, timeouts and errors as all others.
 */
final class StreamedRequests {

    private final ClientSettings settings;
    private final Authorization authorization;
    private final String userAgent;
    private final ErrorMapper errors;
    private final RateLimits limits;
    private final Clock clock;
    private final CallContexts contexts;
    private final HeaderLimit headerLimit;

    StreamedRequests(ClientSettings settings, Authorization authorization, String userAgent, ErrorMapper errors,
            RateLimits limits, Clock clock,
            CallContexts contexts) {
        this.settings = settings;
        this.authorization = authorization;
        this.userAgent = userAgent;
        this.errors = errors;
        this.limits = limits;
        this.clock = clock;
        this.contexts = contexts;
        this.headerLimit = HeaderLimit.of(settings);
    }

    /**
     * A request with the headers that all requests have, except for the credentials.
     *
     * @param path the path and the query, percent-encoded
     * @param accept the value of the header {@code Accept}
     */
    RequestOptions request(HttpMethod method, String path, String accept) {
        return new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(uri(path).toString())
                .setFollowRedirects(false)
                .putHeader("User-Agent", userAgent)
                .putHeader("Accept", accept);
    }

    private URI uri(String path) {
        String base = settings.baseUri().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /**
     * Sends a request once for each subscription.
     *
     * @param operation the operation id
     * @param body sends the body and ends the request
     * @param arrived called with a response of a success status just before it is emitted, paused; also when a cancellation
     *        keeps the item from being received
     * @return fails with {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException} for any other status, and with
     *         the unchanged exceptions of the HTTP stack
     */
    Uni<HttpClientResponse> send(HttpClient http, String operation, Observation observation, Supplier<RequestOptions> request,
            Consumer<HttpClientRequest> body, Consumer<HttpClientResponse> arrived) {
        return Uni.createFrom().deferred(() -> authorization.send(credentials -> {
            AtomicReference<Uni<byte[]>> errorPage = new AtomicReference<>();
            return observation
                    .measured(CancellableRequest.send(
                            () -> http.request(observation.traced(with(credentials, request.get()))), body,
                            response -> {
                                limits.received(operation, RateLimit.of(response::getHeader, clock.instant()));
                                if (ErrorResponses.isError(response.statusCode())) {
                                    errorPage.set(errorPage(response));
                                } else {
                                    arrived.accept(response);
                                }
                            }))
                    .onFailure().transform(headerLimit::explained)
                    .flatMap(response -> errorPage.get() == null ? Uni.createFrom().item(response)
                            : failed(response, errorPage.get()));
        }));
    }

    private static RequestOptions with(Map<String, String> credentials, RequestOptions request) {
        credentials.forEach(request::putHeader);
        return request;
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
