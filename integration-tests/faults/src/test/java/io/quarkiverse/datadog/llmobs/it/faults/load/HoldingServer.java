package io.quarkiverse.datadog.llmobs.it.faults.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

import com.sun.net.httpserver.HttpExchange;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A server that lets everybody wait: for another attempt, for the end of a rate limit, for an answer, or for the rest of one.
 */
public class HoldingServer implements QuarkusTestResourceLifecycleManager {

    static final int CONNECTIONS = 20;
    static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    final Semaphore told = new Semaphore(0);
    final Semaphore limited = new Semaphore(0);
    final Semaphore held = new Semaphore(0);
    final Semaphore begun = new Semaphore(0);

    private final CountDownLatch closed = new CountDownLatch(1);
    private LoopbackServer server;

    @Override
    public Map<String, String> start() {
        server = LoopbackServer.start(this::answer);
        return Map.of("quarkus.datadog-llmobs.base-url", server.url(),
                "quarkus.datadog-llmobs.api-key", "key",
                "quarkus.datadog-llmobs.application-key", "key",
                "quarkus.datadog-llmobs.project-id", "p",
                "quarkus.datadog-llmobs.max-connections", String.valueOf(CONNECTIONS),
                "quarkus.datadog-llmobs.read-timeout", READ_TIMEOUT.toString(),
                "quarkus.datadog-llmobs.retry.initial-delay", "10m",
                "quarkus.datadog-llmobs.retry.max-delay", "10m",
                "quarkus.datadog-llmobs.retry.max-server-delay", "10m",
                "quarkus.datadog-llmobs.retry.max-duration", "1h");
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/projects")) {
            refuse(exchange, 503);
            told.release();
        } else if (path.endsWith("/experiments")) {
            exchange.getResponseHeaders().set("X-RateLimit-Remaining", "0");
            exchange.getResponseHeaders().set("X-RateLimit-Reset", "600");
            refuse(exchange, 429);
            limited.release();
        } else if (path.endsWith("/export")) {
            begin(exchange);
            begun.release();
            hold(exchange);
        } else {
            held.release();
            hold(exchange);
        }
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/csv");
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        body.write("id,input\n1,first\n2,sec".getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    private void hold(HttpExchange exchange) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(HoldingServer.class));
    }

    @Override
    public void stop() {
        closed.countDown();
        server.stop();
    }
}
