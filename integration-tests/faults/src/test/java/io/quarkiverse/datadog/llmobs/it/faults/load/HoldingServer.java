package io.quarkiverse.datadog.llmobs.it.faults.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

import io.quarkiverse.datadog.llmobs.testkit.server.RawConnection;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;
import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A server that makes all callers wait: for the next attempt, for the end of a rate limit, for a response, or for the
 * rest of one.
 */
public class HoldingServer implements QuarkusTestResourceLifecycleManager {

    static final int CONNECTIONS = 20;
    static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    final Semaphore failed = new Semaphore(0);
    final Semaphore limited = new Semaphore(0);
    final Semaphore held = new Semaphore(0);
    final Semaphore begun = new Semaphore(0);

    private final CountDownLatch closed = new CountDownLatch(1);
    private RawServer server;

    @Override
    public Map<String, String> start() {
        server = RawServer.http(this::respond);
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

    private void respond(RawConnection connection, RawRequest request) throws IOException {
        String path = request.path();
        if (path.endsWith("/projects")) {
            connection.write(RawResponse.of(503, "text/plain", ""));
            failed.release();
        } else if (path.endsWith("/experiments")) {
            connection.write(RawResponse.of(429, "text/plain", "").with("X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 600"));
            limited.release();
        } else if (path.endsWith("/export")) {
            RawResponse export = RawResponse.of(200, "text/csv", "id,input\n1,first\n2,sec");
            connection.write(RawResponse.joined(export.head("Transfer-Encoding: chunked"), RawResponse.chunk(export.body())));
            begun.release();
            hold(connection);
        } else {
            held.release();
            hold(connection);
        }
    }

    private void hold(RawConnection connection) throws IOException {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connection.close();
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(HoldingServer.class));
    }

    @Override
    public void stop() {
        closed.countDown();
        server.close();
    }
}
