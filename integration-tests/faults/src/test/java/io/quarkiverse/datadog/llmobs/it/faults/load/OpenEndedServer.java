package io.quarkiverse.datadog.llmobs.it.faults.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkiverse.datadog.llmobs.testkit.server.RawConnection;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;
import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A server whose exports begin with one row and continue when the test allows it. The export of the dataset
 * "endless" never does.
 */
public class OpenEndedServer implements QuarkusTestResourceLifecycleManager {

    static final Duration READ_TIMEOUT = Duration.ofSeconds(2);

    final AtomicInteger exports = new AtomicInteger();
    final AtomicInteger calls = new AtomicInteger();
    final Semaphore slowCalls = new Semaphore(0);
    final CountDownLatch goOnSlowly = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private RawServer server;

    @Override
    public Map<String, String> start() {
        server = RawServer.http(this::respond);
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

    private void respond(RawConnection connection, RawRequest request) throws IOException {
        if (request.path().endsWith("/export")) {
            exports.incrementAndGet();
            export(connection, request.path());
        } else {
            calls.incrementAndGet();
            if (request.path().contains("/slow/")) {
                slowCalls.release();
                await(goOnSlowly);
            }
            connection.write(RawResponse.of(200, RawResponse.JSON, """
                    {"data":[{"id":"d","type":"datasets","attributes":{"name":"n","current_version":3}}]}"""));
        }
    }

    private void export(RawConnection connection, String path) throws IOException {
        if (path.contains("/small/")) {
            // with a length, and so in one piece with its end
            connection.write(RawResponse.of(200, "text/csv", "id,input"));
            return;
        }
        RawResponse export = RawResponse.of(200, "text/csv", "id,input\n1,first\n2,second\n").cutAt(22);
        connection.write(RawResponse.joined(export.head("Transfer-Encoding: chunked"), RawResponse.chunk(export.part())));
        await(path.contains("/endless/") ? stopped : goOn);
        byte[] rest = Arrays.copyOfRange(export.body(), export.cut(), export.body().length);
        connection.write(RawResponse.joined(RawResponse.chunk(rest), RawResponse.chunk(new byte[0])));
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
        server.close();
    }
}
