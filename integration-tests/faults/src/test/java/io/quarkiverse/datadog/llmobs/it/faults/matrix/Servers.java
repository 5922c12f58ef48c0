package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.net.ssl.SSLContext;

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
        for (String client : new String[] { "one", "two", "three", "silent1", "silent2", "silent3", "silent4", "nowhere",
                "elsewhere" }) {
            servers.put(client, new FaultServer(null));
        }
        SSLContext good = certificates.good();
        for (String client : new String[] { "secure", "silent-secure" }) {
            servers.put(client, new FaultServer(good));
        }
        Map<String, String> config = new HashMap<>();
        servers.forEach((client, server) -> config.putAll(client(client, server)));
        config.put("quarkus.tls.authority.trust-store.pem.certs", certificates.authority());
        return config;
    }

    private static Map<String, String> client(String client, FaultServer server) {
        String prefix = "quarkus.datadog-llmobs.\"" + client + "\".";
        String host = client.equals("nowhere") ? "llmobs.invalid" : "127.0.0.1";
        Map<String, String> config = new HashMap<>(Map.of(
                "base-url", (client.endsWith("secure") ? "https://" : "http://") + host + ":" + server.port(),
                "api-key", Keys.API,
                "application-key", Keys.APPLICATION,
                "project-id", "p",
                "max-connections", "1",
                "read-timeout", readTimeout(client).toMillis() + "ms",
                "retry.max-attempts", String.valueOf(Timing.MAX_ATTEMPTS),
                "retry.initial-delay", "2ms",
                "retry.max-delay", Timing.MAX_DELAY.toMillis() + "ms",
                "retry.max-server-delay", Timing.MAX_SERVER_DELAY.toMillis() + "ms"));
        if (client.endsWith("secure")) {
            config.put("tls-configuration-name", "authority");
        }
        Map<String, String> keyed = new HashMap<>();
        config.forEach((key, value) -> keyed.put(prefix + key, value));
        return keyed;
    }

    private static Duration readTimeout(String client) {
        return client.startsWith("silent") ? Timing.READ_TIMEOUT : Timing.LONG_READ_TIMEOUT;
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
