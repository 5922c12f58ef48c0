package io.quarkiverse.datadog.llmobs.it.faults.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.quarkiverse.datadog.llmobs.testkit.server.RawConnection;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;
import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A server that admits a number of requests in each period, and rejects the others.
 */
public class LimitedServer implements QuarkusTestResourceLifecycleManager {

    static final int PER_PERIOD = 100;
    static final int CONNECTIONS = 10;

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final RawResponse PAGE = RawResponse.of(200, RawResponse.JSON, """
            {"data": [], "meta": {"after": ""}}""");
    private static final RawResponse REJECTION = RawResponse.of(429, RawResponse.JSON, """
            {"errors": ["Too many requests"]}""");

    private RawServer server;
    private boolean tellsWhatRemains;
    private long periodBegan;
    private int periods;
    private int inPeriod;
    private int rejected;

    @Override
    public Map<String, String> start() {
        server = RawServer.http(this::respond);
        Map<String, String> config = new HashMap<>();
        client(config, "quarkus.datadog-llmobs.", CONNECTIONS);
        client(config, "quarkus.datadog-llmobs.\"single\".", 1);
        return config;
    }

    private void client(Map<String, String> config, String prefix, int connections) {
        config.put(prefix + "base-url", server.url());
        config.put(prefix + "api-key", "key");
        config.put(prefix + "application-key", "key");
        config.put(prefix + "max-connections", String.valueOf(connections));
    }

    /** Starts with a new period at the next request. */
    synchronized void reset(boolean tellsWhatRemains) {
        this.tellsWhatRemains = tellsWhatRemains;
        periods = 0;
        inPeriod = 0;
        rejected = 0;
    }

    private void respond(RawConnection connection, RawRequest request) throws IOException {
        connection.write(response());
    }

    private synchronized RawResponse response() {
        long now = System.nanoTime();
        if (periods == 0 || now - periodBegan >= PERIOD_NANOS) {
            periodBegan = now;
            periods++;
            inPeriod = 0;
        }
        boolean admitted = inPeriod < PER_PERIOD;
        if (admitted) {
            inPeriod++;
        } else {
            rejected++;
        }
        RawResponse response = admitted ? PAGE : REJECTION;
        return tellsWhatRemains || !admitted
                ? response.with("X-RateLimit-Remaining: " + (PER_PERIOD - inPeriod),
                        "X-RateLimit-Reset: " + seconds(PERIOD_NANOS - (now - periodBegan)))
                : response;
    }

    /** Rounded up. */
    private static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.CEILING).toPlainString();
    }

    synchronized int periods() {
        return periods;
    }

    /** How many requests were rejected. */
    synchronized int rejected() {
        return rejected;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(LimitedServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
