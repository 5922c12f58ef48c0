package io.quarkiverse.datadog.llmobs.it.observability.retries;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkiverse.datadog.llmobs.testkit.server.RawConnection;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;
import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;
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
    private RawServer server;

    @Override
    public Map<String, String> start() {
        server = RawServer.http(this::respond);
        Map<String, String> properties = new HashMap<>(configuration(""));
        properties.putAll(configuration("\"other\"."));
        properties.putAll(configuration("\"narrow\"."));
        properties.put("quarkus.datadog-llmobs.\"narrow\".max-connections", "1");
        properties.putAll(configuration("\"impatient\"."));
        properties.put("quarkus.datadog-llmobs.\"impatient\".read-timeout", "500ms");
        return properties;
    }

    private Map<String, String> configuration(String client) {
        String prefix = "quarkus.datadog-llmobs." + client;
        return Map.of(prefix + "base-url", server.url(),
                prefix + "api-key", "key", prefix + "application-key", "key", prefix + "project-id", "p",
                prefix + "read-timeout", "30s",
                prefix + "retry.initial-delay", "10ms", prefix + "retry.max-server-delay", "50ms");
    }

    /** How many requests named a dataset. */
    long requests(String dataset) {
        return requests.stream().filter(url -> url.contains(dataset)).count();
    }

    private void respond(RawConnection connection, RawRequest request) throws IOException {
        requests.add(request.target());
        boolean first = seen.add(request.method() + request.target());
        switch (first ? fault(request.target()) : Fault.NONE) {
            case UNAVAILABLE -> connection.write(RawResponse.of(503, RawResponse.JSON, ERROR));
            case RATE_LIMITED -> connection.write(RawResponse.of(429, RawResponse.JSON, ERROR).with("Retry-After: 1"));
            case CUT -> connection.close();
            case TORN -> tear(connection, request);
            case SILENT -> connection.keepSilent();
            case NONE -> connection.write(good(request));
        }
    }

    private static Fault fault(String target) {
        for (Fault fault : Fault.values()) {
            if (target.contains(fault + "-")) {
                return fault;
            }
        }
        return Fault.NONE;
    }

    private static void tear(RawConnection connection, RawRequest request) throws IOException {
        if (isExport(request)) {
            RawResponse export = good(request);
            connection.write(RawResponse.joined(export.head("Content-Length: 1000"), export.body()));
        }
        connection.close();
    }

    private static RawResponse good(RawRequest request) {
        String target = request.target();
        if (isExport(request)) {
            return RawResponse.of(200, "text/csv", "id,input\nr,q\n");
        }
        if (target.contains("/records")) {
            boolean more = request.method().equals("GET") && !target.contains("cursor");
            return RawResponse.of(200, RawResponse.JSON, """
                    {"data":[%s],"meta":{"after":%s}}""".formatted(RECORD, more ? "\"c2\"" : "null"));
        }
        String id = target.replaceAll(".*filter%5Bid%5D=([^&]*).*", "$1");
        return RawResponse.of(200, RawResponse.JSON, """
                {"data":[{"id":"%s","type":"datasets","attributes":{"name":"n","current_version":3}}]}""".formatted(id));
    }

    private static boolean isExport(RawRequest request) {
        return request.path().endsWith("/export");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FaultyServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
