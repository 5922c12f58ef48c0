package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.context.VertxContexts;
import io.quarkiverse.datadog.llmobs.runtime.download.CancellableRequest;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportTarget;
import io.quarkiverse.datadog.llmobs.runtime.retry.ConnectionLimit;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.quarkiverse.datadog.llmobs.runtime.retry.RetryPolicy;
import io.quarkiverse.datadog.llmobs.runtime.retry.RetrySettings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;

/**
 * Exports that use a plain Vert.x client, with settings that a test can change.
 */
final class ExportFixture implements AutoCloseable {

    static final String HEADER = "id,input,expected_output,metadata,tags\n";

    final List<String> guarded = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger lookUps = new AtomicInteger();
    Supplier<Uni<OptionalLong>> currentVersion = () -> Uni.createFrom().item(OptionalLong.of(7));
    Duration readTimeout = Duration.ofSeconds(10);
    Clock clock = Clock.systemUTC();
    Clock retryClock = Clock.systemUTC();
    int attempts = 1;
    Duration maxDuration = Duration.ofMinutes(5);
    /** Called when a response has arrived, before it is processed. */
    Runnable onResponse = () -> {
    };

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final int connections;
    private final int port;

    ExportFixture(CsvServer server) {
        this(server.port());
    }

    ExportFixture(int port) {
        this(port, 10);
    }

    /** @param connections how many exports may be open at the same time */
    ExportFixture(int port, int connections) {
        this.port = port;
        this.connections = connections;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections));
    }

    DatasetExport export() {
        return export(exports());
    }

    ReactiveDatasetExport reactive() {
        return reactive(exports());
    }

    DatasetExport export(Exports exports) {
        return exports.blocking("p", "d", this::look);
    }

    ReactiveDatasetExport reactive(Exports exports) {
        return exports.reactive("p", "d", this::look);
    }

    Exports exports() {
        RetrySettings settings = new RetrySettings(true, attempts, Duration.ofMillis(1), Duration.ofMillis(2), 2, 0,
                Duration.ofSeconds(1), maxDuration);
        ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        CallContexts contexts = new VertxContexts(vertx);
        return new Exports(this::send,
                new Retries(new RetryPolicy(settings, new RateLimits(settings.maxServerDelay()), RandomGenerator.getDefault()),
                        ConnectionLimit.ofExports(connections, "max-connections"), retryClock, contexts,
                        UnaryOperator.identity()),
                json, readTimeout, clock, contexts, () -> guarded.add(Thread.currentThread().getName()));
    }

    private Uni<HttpClientResponse> send(ExportTarget target, OptionalLong version, Consumer<HttpClientResponse> arrived) {
        String uri = "/" + target.projectId() + "/" + target.datasetId()
                + (version.isPresent() ? "?version=" + version.getAsLong() : "");
        return CancellableRequest.send(() -> client.request(HttpMethod.GET, port, "127.0.0.1", uri), HttpClientRequest::end,
                arrived)
                .invoke(() -> onResponse.run());
    }

    Uni<OptionalLong> look() {
        lookUps.incrementAndGet();
        return currentVersion.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
