package io.quarkiverse.datadog.llmobs.runtime.client;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientName;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientSettings;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.context.VertxContexts;
import io.quarkiverse.datadog.llmobs.runtime.dataset.CurrentVersion;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.Imports;
import io.quarkiverse.datadog.llmobs.runtime.export.Exports;
import io.quarkiverse.datadog.llmobs.runtime.failure.AnswerMapper;
import io.quarkiverse.datadog.llmobs.runtime.json.DocumentWriter;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;
import io.quarkiverse.datadog.llmobs.runtime.retry.ConnectionLimit;
import io.quarkiverse.datadog.llmobs.runtime.retry.Environment;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.quarkus.runtime.metrics.MetricsFactory;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;

/**
 * One client, put together.
 */
final class Client {

    private final HttpClient http;
    private final HttpClient exportHttp;
    private final Retries calls;
    private final Retries transfers;
    private final Retries batches;
    private final RestClients restClients;
    private final Map<Class<?>, Object> beans;

    Client(ClientSettings settings, Vertx vertx, HttpClientOptions options, String userAgent, Clock clock,
            Supplier<MetricsFactory> metrics) {
        AnswerMapper answers = new AnswerMapper(clock, settings.keys()::mask);
        RateLimits limits = new RateLimits(settings.retry().maxServerDelay());
        CallContexts contexts = new VertxContexts(vertx);
        Environment environment = new Environment(clock, () -> ThreadLocalRandom.current().nextLong(), contexts);
        String limitKey = ClientName.key(settings.name(), "max-connections");
        this.calls = retries(settings, ConnectionLimit.ofCalls(settings.maxConnections(), limitKey), limits, environment);
        this.transfers = retries(settings, ConnectionLimit.ofExports(settings.maxConnections(), limitKey), limits,
                environment);
        // a batch is a call that is repeated as a whole: it must not hold the permit that its own attempts need
        this.batches = retries(settings, ConnectionLimit.NONE, limits, environment);
        // made first: whoever asks for the shared client of this name later gets this one, with these options
        this.http = HttpClients.create(vertx, options);
        // an export holds its connection for as long as its consumer takes, and drops it when closed half-way:
        // calls must neither wait for it nor meet such a connection
        this.exportHttp = HttpClients.create(vertx, HttpClients.forExports(options));
        this.restClients = new RestClients(settings, options.getName(), userAgent, answers, calls, limits, clock);
        Apis apis = restClients.build();
        Exports exports = new Exports(new ExportRequests(exportHttp, settings, userAgent, answers, limits, clock, contexts,
                new Observation(settings, metrics)),
                new CurrentVersion(apis.datasets()),
                transfers, WireJson.mapper(), settings.readTimeout(), clock, contexts, Blocking::check);
        Imports imports = new Imports(batches, WireJson.mapper(), DocumentWriter::length, clock, contexts, Blocking::check);
        RestLlmObservability reactive = new RestLlmObservability(apis, exports, imports, settings.projectId(),
                ClientName.key(settings.name(), "project-id"));
        this.beans = Map.of(
                LlmObservability.class, new BlockingLlmObservability(reactive, exports, imports),
                ReactiveLlmObservability.class, reactive,
                ProjectsApi.class, apis.projects(),
                DatasetsApi.class, apis.datasets(),
                DatasetRecordsApi.class, apis.records(),
                ExperimentsApi.class, apis.experiments());
    }

    private static Retries retries(ClientSettings settings, ConnectionLimit connections, RateLimits limits,
            Environment environment) {
        return new Retries(settings.retry(), connections, limits, environment, settings.keys()::mask);
    }

    <T> T bean(Class<T> type) {
        return type.cast(beans.get(type));
    }

    /** Ends what is under way: nobody waits for an answer that cannot come any more. */
    void close() {
        // first all of them, because the end of one call lets the next one in
        List<Retries> all = List.of(batches, transfers, calls);
        all.forEach(Retries::refuse);
        all.forEach(Retries::close);
        restClients.close();
        exportHttp.close();
        http.close();
    }
}
