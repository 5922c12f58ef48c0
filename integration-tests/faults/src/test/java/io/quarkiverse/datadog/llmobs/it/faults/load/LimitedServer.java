package io.quarkiverse.datadog.llmobs.it.faults.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A server that carries out so many requests in a period, and refuses the others.
 */
public class LimitedServer implements QuarkusTestResourceLifecycleManager {

    static final int PER_PERIOD = 100;
    static final int CONNECTIONS = 10;

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final byte[] PAGE = "{\"data\":[],\"meta\":{\"after\":\"\"}}".getBytes(StandardCharsets.UTF_8);

    private LoopbackServer server;
    private boolean tellsWhatRemains;
    private long periodBegan;
    private int periods;
    private int inPeriod;
    private int refused;

    @Override
    public Map<String, String> start() {
        server = LoopbackServer.start(this::answer);
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

    /** Begins a period of its own, at the first request. */
    synchronized void reset(boolean tellsWhatRemains) {
        this.tellsWhatRemains = tellsWhatRemains;
        periods = 0;
        inPeriod = 0;
        refused = 0;
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean admitted = admit(exchange);
        byte[] body = admitted ? PAGE : "{\"errors\":[\"Too many requests\"]}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(admitted ? 200 : 429, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized boolean admit(HttpExchange exchange) {
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
            refused++;
        }
        if (tellsWhatRemains || !admitted) {
            exchange.getResponseHeaders().set("X-RateLimit-Remaining", String.valueOf(PER_PERIOD - inPeriod));
            exchange.getResponseHeaders().set("X-RateLimit-Reset", seconds(PERIOD_NANOS - (now - periodBegan)));
        }
        return admitted;
    }

    /** Not less than it is. */
    private static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.CEILING).toPlainString();
    }

    synchronized int periods() {
        return periods;
    }

    /** How many requests were sent in vain. */
    synchronized int refused() {
        return refused;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(LimitedServer.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
