package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Certificates;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.FaultServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The servers of this suite, and the configuration of the clients that talk to them.
 */
public class Servers implements QuarkusTestResourceLifecycleManager {

    private final Map<String, FaultServer> servers = new LinkedHashMap<>();
    private final Certificates certificates = new Certificates(Path.of("target"));

    @Override
    public Map<String, String> start() {
        for (String client : new String[] { "one", "two", "three", "nowhere", "elsewhere" }) {
            servers.put(client, new FaultServer(null));
        }
        servers.put("secure", new FaultServer(certificates.good()));
        Map<String, String> config = new HashMap<>();
        servers.forEach((client, server) -> config.putAll(client(client, server)));
        config.put("quarkus.tls.authority.trust-store.pem.certs", certificates.authority());
        return config;
    }

    private static Map<String, String> client(String client, FaultServer server) {
        String prefix = "quarkus.datadog-llmobs.\"" + client + "\".";
        String host = client.equals("nowhere") ? "llmobs.invalid" : "127.0.0.1";
        Map<String, String> config = new HashMap<>(Map.of(
                "base-url", (client.equals("secure") ? "https://" : "http://") + host + ":" + server.port(),
                "api-key", Keys.API,
                "application-key", Keys.APPLICATION,
                "project-id", "p",
                "max-connections", "1",
                "read-timeout", Timing.READ_TIMEOUT.toMillis() + "ms",
                "retry.max-attempts", String.valueOf(Timing.MAX_ATTEMPTS),
                "retry.initial-delay", "2ms",
                "retry.max-delay", Timing.MAX_DELAY.toMillis() + "ms",
                "retry.max-server-delay", Timing.MAX_SERVER_DELAY.toMillis() + "ms"));
        if (client.equals("secure")) {
            config.put("tls-configuration-name", "authority");
        }
        Map<String, String> keyed = new HashMap<>();
        config.forEach((key, value) -> keyed.put(prefix + key, value));
        return keyed;
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
