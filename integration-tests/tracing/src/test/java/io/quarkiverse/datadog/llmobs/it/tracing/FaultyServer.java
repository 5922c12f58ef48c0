package io.quarkiverse.datadog.llmobs.it.tracing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A server whose first response for each URL is the fault that the id of the dataset begins with.
 */
public class FaultyServer implements QuarkusTestResourceLifecycleManager {

    private static final String RECORD = """
            {"id":"r","type":"datasets","attributes":{"input":"q"}}""";

    private static final String ERROR = """
            {"errors":[{"title":"Later","detail":"try again"}]}""";

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::respond);
        server.start();
        Map<String, String> properties = new HashMap<>(configuration(""));
        properties.putAll(configuration("\"narrow\"."));
        properties.put("quarkus.datadog-llmobs.\"narrow\".max-connections", "1");
        properties.putAll(configuration("\"impatient\"."));
        properties.put("quarkus.datadog-llmobs.\"impatient\".read-timeout", "500ms");
        return properties;
    }

    private Map<String, String> configuration(String client) {
        String prefix = "quarkus.datadog-llmobs." + client;
        return Map.of(prefix + "base-url", "http://127.0.0.1:" + server.getAddress().getPort(),
                prefix + "api-key", "key", prefix + "application-key", "key", prefix + "project-id", "p",
                prefix + "read-timeout", "30s",
                prefix + "retry.initial-delay", "10ms", prefix + "retry.max-server-delay", "50ms");
    }

    /** How many requests named a dataset. */
    long requests(String dataset) {
        return requests.stream().filter(url -> url.contains(dataset)).count();
    }

    private void respond(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        URI url = exchange.getRequestURI();
        requests.add(url.toString());
        boolean first = seen.add(exchange.getRequestMethod() + url);
        switch (first ? fault(url) : Fault.NONE) {
            case UNAVAILABLE -> send(exchange, 503, ERROR);
            case RATE_LIMITED -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, 429, ERROR);
            }
            case CUT -> exchange.close();
            case TORN -> tear(exchange);
            case SILENT -> hold(exchange);
            case NONE -> succeed(exchange);
        }
    }

    private static Fault fault(URI url) {
        for (Fault fault : Fault.values()) {
            if (url.toString().contains(fault + "-")) {
                return fault;
            }
        }
        return Fault.NONE;
    }

    private static void tear(HttpExchange exchange) throws IOException {
        if (isExport(exchange)) {
            exchange.getResponseHeaders().set("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("id,input\nr,q\n".getBytes(StandardCharsets.UTF_8));
        }
        exchange.close();
    }

    private void hold(HttpExchange exchange) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void succeed(HttpExchange exchange) throws IOException {
        String url = exchange.getRequestURI().toString();
        if (isExport(exchange)) {
            exchange.getResponseHeaders().set("Content-Type", "text/csv");
            send(exchange, 200, "id,input\nr,q\n");
        } else if (url.contains("/records")) {
            boolean more = exchange.getRequestMethod().equals("GET") && !url.contains("cursor");
            send(exchange, 200, """
                    {"data":[%s],"meta":{"after":%s}}""".formatted(RECORD, more ? "\"c2\"" : "null"));
        } else {
            String id = url.replaceAll(".*filter%5Bid%5D=([^&]*).*", "$1");
            send(exchange, 200, """
                    {"data":[{"id":"%s","type":"datasets","attributes":{"name":"n","current_version":3}}]}""".formatted(id));
        }
    }

    private static boolean isExport(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().endsWith("/export");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.api+json");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FaultyServer.class));
    }

    @Override
    public void stop() {
        stopped.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
