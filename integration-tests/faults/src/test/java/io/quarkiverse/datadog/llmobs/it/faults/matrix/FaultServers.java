package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;

import io.quarkiverse.datadog.llmobs.it.faults.fault.ClientTimes;
import io.quarkiverse.datadog.llmobs.it.faults.server.FaultServer;
import io.quarkiverse.datadog.llmobs.testkit.server.Certificates;
import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The servers of this suite, and the configuration of the clients that use them.
 */
public class FaultServers implements QuarkusTestResourceLifecycleManager {

    /** The server to which redirects lead. */
    static final String ELSEWHERE = "elsewhere";

    private final Map<String, FaultServer> servers = new LinkedHashMap<>();
    private final Certificates certificates = new Certificates(Path.of("target"));

    @Override
    public Map<String, String> start() {
        List<String> plain = new ArrayList<>(TestClients.PLAIN);
        plain.addAll(TestClients.SILENT);
        plain.addAll(List.of(TestClients.UNKNOWN_HOST, ELSEWHERE));
        plain.forEach(client -> servers.put(client, new FaultServer(null)));
        SSLContext certificate = certificates.valid();
        List.of(TestClients.SECURE, TestClients.SILENT_SECURE)
                .forEach(client -> servers.put(client, new FaultServer(certificate)));
        Map<String, String> config = new HashMap<>();
        servers.forEach((client, server) -> config.putAll(client(client, server.socket())));
        config.put("quarkus.tls.authority.trust-store.pem.certs", certificates.authority());
        return config;
    }

    private static Map<String, String> client(String client, RawServer server) {
        String prefix = "quarkus.datadog-llmobs.\"" + client + "\".";
        Map<String, String> config = new HashMap<>(Map.of(
                "base-url", client.equals(TestClients.UNKNOWN_HOST) ? "http://llmobs.invalid" : server.url(),
                "api-key", KeyWatch.API,
                "application-key", KeyWatch.APPLICATION,
                "project-id", "p",
                "max-connections", "1",
                "read-timeout", readTimeout(client).toMillis() + "ms",
                "retry.max-attempts", String.valueOf(ClientTimes.MAX_ATTEMPTS),
                "retry.initial-delay", "2ms",
                "retry.max-delay", ClientTimes.MAX_DELAY.toMillis() + "ms",
                "retry.max-server-delay", ClientTimes.MAX_SERVER_DELAY.toMillis() + "ms"));
        if (client.endsWith("secure")) {
            config.put("tls-configuration-name", "authority");
        }
        Map<String, String> keyed = new HashMap<>();
        config.forEach((key, value) -> keyed.put(prefix + key, value));
        return keyed;
    }

    private static Duration readTimeout(String client) {
        return TestClients.SILENT.contains(client) || client.equals(TestClients.SILENT_SECURE) ? ClientTimes.READ_TIMEOUT
                : ClientTimes.LONG_READ_TIMEOUT;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(servers, new TestInjector.MatchesType(Map.class));
        injector.injectIntoFields(certificates, new TestInjector.MatchesType(Certificates.class));
    }

    @Override
    public void stop() {
        servers.values().forEach(FaultServer::close);
    }
}
