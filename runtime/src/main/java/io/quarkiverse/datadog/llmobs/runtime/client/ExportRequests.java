package io.quarkiverse.datadog.llmobs.runtime.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.runtime.config.ClientSettings;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.export.ExportOpener;
import io.quarkiverse.datadog.llmobs.runtime.export.ExportTarget;
import io.quarkiverse.datadog.llmobs.runtime.failure.ErrorMapper;
import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;
import io.quarkiverse.datadog.llmobs.runtime.failure.RateLimit;
import io.quarkiverse.datadog.llmobs.runtime.json.ContentEncoding;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
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
    private final ErrorMapper answers;
    private final RateLimits limits;
    private final Clock clock;
    private final CallContexts contexts;
    private final HeaderLimit headerLimit;
    private final Observation observation;

    ExportRequests(HttpClient http, ClientSettings settings, String userAgent, ErrorMapper answers, RateLimits limits,
            Clock clock, CallContexts contexts, Observation observation) {
        this.http = http;
        this.settings = settings;
        this.userAgent = userAgent;
        this.answers = answers;
        this.limits = limits;
        this.clock = clock;
        this.contexts = contexts;
        this.headerLimit = HeaderLimit.of(settings);
        this.observation = observation;
    }

    @Override
    public Uni<HttpClientResponse> open(ExportTarget target, OptionalLong version, Consumer<HttpClientResponse> arrived) {
        return observation.measured(ExportOpener.send(() -> http.request(Observation.traced(request(target, version))),
                response -> {
                    limits.received(ExportOpener.OPERATION, RateLimit.of(response::getHeader, clock.instant()));
                    if (!ErrorResponses.isError(response.statusCode())) {
                        arrived.accept(response);
                    }
                })).onFailure().transform(headerLimit::explained).flatMap(this::checked);
    }

    private RequestOptions request(ExportTarget target, OptionalLong version) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(uri(target, version).toString())
                .setFollowRedirects(false)
                .setTimeout(settings.readTimeout().toMillis())
                .putHeader("User-Agent", userAgent)
                .putHeader("Accept", "text/csv, application/json;q=0.5")
                .putHeader("Accept-Encoding", "gzip");
        settings.keys().putInto(options::putHeader);
        return options;
    }

    private URI uri(ExportTarget target, OptionalLong version) {
        String base = settings.baseUri().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
                + "/api/v2/llm-obs/v1/" + segment(target.projectId()) + "/datasets/" + segment(target.datasetId())
                + "/export?format=csv" + (version.isPresent() ? "&version=" + version.getAsLong() : ""));
    }

    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Uni<HttpClientResponse> checked(HttpClientResponse response) {
        if (!ErrorResponses.isError(response.statusCode())) {
            return Uni.createFrom().item(response);
        }
        return errorBody(response)
                .map(body -> ContentEncoding.beginning(response.getHeader("Content-Encoding"), body, Excerpt.READ))
                .onItem().transformToUni(body -> Uni.createFrom().failure(
                        answers.map(response.statusCode(), response::getHeader, body)));
    }

    /** What arrives of the page within the read timeout: the status is known, and what is missing must not hide it. */
    private Uni<byte[]> errorBody(HttpClientResponse response) {
        Buffer read = Buffer.buffer();
        Uni<byte[]> whole = Uni.createFrom().<byte[]> emitter(body -> {
            response.handler(piece -> {
                read.appendBuffer(piece);
                if (read.length() > Excerpt.READ) {
                    body.complete(read.getBytes());
                    response.request().connection().close();
                }
            });
            response.endHandler(end -> body.complete(read.getBytes()));
            response.exceptionHandler(failure -> body.complete(read.getBytes()));
            response.resume();
        }).onCancellation().invoke(() -> response.request().connection().close());
        return contexts.current().within(settings.readTimeout(), whole, TimeoutException::new)
                .onFailure(TimeoutException.class).recoverWithItem(late -> read.getBytes());
    }
}
