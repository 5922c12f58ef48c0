package io.quarkiverse.datadog.llmobs.runtime.client;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveAccessTokens;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.runtime.auth.Authorization;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientSettings;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.context.VertxContexts;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.Exports;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.Imports;
import io.quarkiverse.datadog.llmobs.runtime.dataset.upload.UploadOperation;
import io.quarkiverse.datadog.llmobs.runtime.dataset.upload.Uploads;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportOperation;
import io.quarkiverse.datadog.llmobs.runtime.failure.ErrorMapper;
import io.quarkiverse.datadog.llmobs.runtime.http.HeaderLimit;
import io.quarkiverse.datadog.llmobs.runtime.http.Observation;
import io.quarkiverse.datadog.llmobs.runtime.http.connection.HttpClients;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;
import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentMapper;
import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentWriter;
import io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedManagedPrompts;
import io.quarkiverse.datadog.llmobs.runtime.rest.Apis;
import io.quarkiverse.datadog.llmobs.runtime.rest.RestClients;
import io.quarkiverse.datadog.llmobs.runtime.retry.ConnectionLimit;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.quarkiverse.datadog.llmobs.runtime.retry.RetryPolicy;
import io.quarkus.runtime.metrics.MetricsFactory;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;

/**
 * One client with everything that it shares between its calls.
 */
final class Client {

    private final HttpClient http;
    private final HttpClient exportHttp;
    private final Retries calls;
    private final Retries transfers;
    private final Retries batches;
    private final Apis apis;
    private final LlmObservability blocking;
    private final ReactiveLlmObservability reactive;

    /** @param tokens supplies access tokens; null when no bean does */
    Client(ClientSettings settings, Vertx vertx, HttpClientOptions options, String userAgent, DocumentMapper mapper,
            Clock clock, Supplier<MetricsFactory> metrics, ReactiveAccessTokens tokens) {
        ErrorMapper errors = new ErrorMapper(clock, settings.credentials()::mask);
        DocumentWriter writer = mapper.writer();
        RateLimits limits = new RateLimits(settings.retry().maxServerDelay());
        RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
        RetryPolicy policy = new RetryPolicy(settings.retry(), limits, random, settings.credentials().areAsked());
        CallContexts contexts = new VertxContexts(vertx);
        Authorization authorization = new Authorization(settings.credentials(), tokens, contexts, settings.readTimeout());
        Function<ConnectionLimit, Retries> retries = connections -> new Retries(policy, connections, clock, contexts,
                settings.credentials()::mask);
        String limitKey = ClientName.key(settings.name(), "max-connections");
        this.calls = retries.apply(ConnectionLimit.ofCalls(settings.maxConnections(), limitKey));
        this.transfers = retries.apply(ConnectionLimit.ofExports(settings.maxConnections(), limitKey));
        // a batch is a call that is retried as a whole: it must not hold the permit that its own attempts need
        this.batches = new Retries(new RetryPolicy(settings.retry(), limits, random), ConnectionLimit.NONE, clock, contexts,
                settings.credentials()::mask);
        // created before any REST client: a REST client that uses the shared client of this name then uses this one, with
        // these options
        this.http = HttpClients.forCalls(vertx, options, settings);
        // an export uses its connection until its consumer has finished, and closes it if the export is closed early: calls
        // must neither wait for this connection nor use it
        this.exportHttp = HttpClients.forExports(vertx, options, settings);
        this.apis = new Apis(
                new RestClients(settings, authorization, options.getName(), userAgent, errors, limits, mapper, clock), calls,
                writer, HeaderLimit.of(settings), settings.credentials()::mask);
        StreamedRequests streamed = new StreamedRequests(settings, authorization, userAgent, errors, limits, clock, contexts);
        Exports exports = new Exports(new ExportRequests(exportHttp, streamed, settings.readTimeout(),
                new Observation(settings, HttpMethod.GET, ExportOperation.PATH, metrics)),
                transfers, WireJson.mapper(), settings.readTimeout(), clock, contexts, Blocking::check);
        Uploads uploads = new Uploads(new UploadRequests(http, streamed,
                new Observation(settings, HttpMethod.POST, UploadOperation.PATH, metrics)),
                calls, WireJson.mapper(), settings.readTimeout(), clock, contexts, settings.credentials()::mask,
                Blocking::check);
        Imports imports = new Imports(batches, WireJson.mapper(), writer::length, clock, contexts, Blocking::check);
        RestLlmObservability groups = new RestLlmObservability(apis, exports, imports, uploads, settings.projectId(),
                ClientName.key(settings.name(), "project-id"), clock,
                prompts -> CachedManagedPrompts.of(prompts, settings.promptCache(), contexts));
        this.reactive = groups;
        this.blocking = new BlockingLlmObservability(groups, exports, imports, uploads);
    }

    /** The blocking or the reactive entry bean, or a MicroProfile interface. */
    <T> T bean(Class<T> type) {
        if (type == LlmObservability.class) {
            return type.cast(blocking);
        }
        return type == ReactiveLlmObservability.class ? type.cast(reactive) : apis.raw(type);
    }

    /** Ends all calls, which fail, and closes the connections. */
    void close() {
        // first all of them, because the end of one call lets the next one in
        List<Retries> all = List.of(batches, transfers, calls);
        all.forEach(Retries::stopAttempts);
        all.forEach(Retries::close);
        apis.close();
        exportHttp.close();
        http.close();
    }
}
