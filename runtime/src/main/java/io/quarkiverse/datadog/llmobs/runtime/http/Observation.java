package io.quarkiverse.datadog.llmobs.runtime.http;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.runtime.config.ClientSettings;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.runtime.metrics.MetricsFactory;
import io.quarkus.runtime.metrics.MetricsFactory.MetricBuilder;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * Lets the requests of an operation that do not go through the REST client appear in traces and metrics as its requests do.
 */
public final class Observation {

    /**
     * Under this name the REST client leaves the path of each call in the Vert.x context, and the tracer of Quarkus finds it.
     */
    private static final String PATH_OF_THE_CALL = "ClientUrlPathTemplate";

    private final HttpMethod method;
    private final String path;
    private final String client;
    private final Supplier<MetricsFactory> metrics;

    /**
     * @param path the path of the operation, with its parameters in braces
     * @param metrics gives null when nothing is measured
     */
    public Observation(ClientSettings settings, HttpMethod method, String path, Supplier<MetricsFactory> metrics) {
        this.method = method;
        this.path = path;
        this.client = clientName(settings);
        this.metrics = metrics;
    }

    /** What the metrics of the REST client take the name of a client from: what stands behind the bar. */
    public static String metricsName(ClientSettings settings) {
        return "rest-client|" + clientName(settings);
    }

    private static String clientName(ClientSettings settings) {
        return ClientName.isDefault(settings.name()) ? "datadog-llmobs" : "datadog-llmobs." + settings.name();
    }

    /** Names the span of a request that is made next on this thread, in the context and outside of one. */
    public RequestOptions traced(RequestOptions request) {
        Context context = Vertx.currentContext();
        if (context != null && VertxContext.isDuplicatedContext(context)) {
            context.putLocal(PATH_OF_THE_CALL, path);
        }
        return request.setTraceOperation(request.getMethod() + " " + path);
    }

    /** Measures each request until the head of its response: how long the body takes depends on its consumer. */
    public Uni<HttpClientResponse> measured(Uni<HttpClientResponse> request) {
        return Uni.createFrom().deferred(() -> {
            long start = System.nanoTime();
            return request.onItem().invoke(response -> record(response.statusCode(), start))
                    .onFailure().invoke(failure -> record(0, start));
        });
    }

    /** @param status 0 when there was no response */
    private void record(int status, long start) {
        MetricsFactory factory = metrics.get();
        if (factory == null) {
            return;
        }
        MetricBuilder timer = factory.builder("http.client.requests")
                .tag("clientName", client)
                .tag("method", method.name())
                .tag("outcome", outcome(status))
                .tag("status", status == 0 ? "UNKNOWN" : String.valueOf(status))
                .tag("uri", path);
        timer.buildTimer().update(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            case 5 -> "SERVER_ERROR";
            default -> "UNKNOWN";
        };
    }
}
