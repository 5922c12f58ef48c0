package io.quarkiverse.datadog.llmobs.it.faults.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A server whose exports begin with one row and go on when they are told to. The export of the dataset "endless" never does.
 */
public class OpenEndedServer implements QuarkusTestResourceLifecycleManager {

    static final Duration READ_TIMEOUT = Duration.ofSeconds(2);

    final AtomicInteger exports = new AtomicInteger();
    final AtomicInteger calls = new AtomicInteger();
    final Semaphore slowCalls = new Semaphore(0);
    final CountDownLatch goOnSlowly = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private LoopbackServer server;

    @Override
    public Map<String, String> start() {
        server = LoopbackServer.start(this::respond);
        Map<String, String> properties = new HashMap<>();
        configure(properties, "", 2, "5m");
        configure(properties, "\"hasty\".", 1, "300ms");
        return properties;
    }

    private void configure(Map<String, String> properties, String client, int connections, String maxDuration) {
        String prefix = "quarkus.datadog-llmobs." + client;
        properties.put(prefix + "base-url", server.url());
        properties.put(prefix + "api-key", "key");
        properties.put(prefix + "application-key", "key");
        properties.put(prefix + "project-id", "p");
        properties.put(prefix + "max-connections", String.valueOf(connections));
        properties.put(prefix + "read-timeout", READ_TIMEOUT.toString());
        properties.put(prefix + "retry.max-attempts", "2");
        properties.put(prefix + "retry.max-duration", maxDuration);
    }

    private void respond(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().endsWith("/export")) {
            exports.incrementAndGet();
            export(exchange);
        } else {
            calls.incrementAndGet();
            if (exchange.getRequestURI().getPath().contains("/slow/")) {
                slowCalls.release();
                await(goOnSlowly);
            }
            byte[] page = """
                    {"data":[{"id":"d","type":"datasets","attributes":{"name":"n","current_version":3}}]}"""
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.api+json");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        }
    }

    private void export(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/csv");
        if (exchange.getRequestURI().getPath().contains("/small/")) {
            // with a length, and so in one piece with its end
            exchange.sendResponseHeaders(200, 8);
            exchange.getResponseBody().write("id,input".getBytes(StandardCharsets.UTF_8));
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        body.write("id,input\n1,first\n2,sec".getBytes(StandardCharsets.UTF_8));
        body.flush();
        await(exchange.getRequestURI().getPath().contains("/endless/") ? stopped : goOn);
        body.write("ond\n".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(OpenEndedServer.class));
    }

    @Override
    public void stop() {
        stopped.countDown();
        goOn.countDown();
        goOnSlowly.countDown();
        server.stop();
    }
}
