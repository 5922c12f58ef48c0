package io.quarkiverse.datadog.llmobs.it.secrets;

import java.util.HashMap;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The servers, and the clients that are configured for them: four that reach theirs, one that does not trust the certificate of
 * its server, and one whose server is behind a proxy.
 */
public class SecretsServers implements QuarkusTestResourceLifecycleManager {

    private final FixedResponseServer server = new FixedResponseServer();
    private final FixedResponseServer proxy = new FixedResponseServer();
    private final WireMockServer https = new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());

    @Override
    public Map<String, String> start() {
        https.start();
        Map<String, String> config = new HashMap<>();
        String url = "http://127.0.0.1:" + server.port();
        client(config, "", KeyPair.USUAL, url);
        client(config, "\"awkward\".", KeyPair.AWKWARD, url);
        client(config, "\"token\".", KeyPair.TOKEN, url);
        client(config, "\"supplied\".", KeyPair.SUPPLIED, url);
        client(config, "\"untrusting\".", KeyPair.USUAL, "https://127.0.0.1:" + https.httpsPort());
        client(config, "\"proxied\".", KeyPair.USUAL, "https://api.example.invalid");
        config.put("quarkus.datadog-llmobs.\"proxied\".proxy-configuration-name", "proxy");
        config.put("quarkus.proxy.\"proxy\".host", "127.0.0.1");
        config.put("quarkus.proxy.\"proxy\".port", String.valueOf(proxy.port()));
        return config;
    }

    /** The server of the first two clients. */
    FixedResponseServer server() {
        return server;
    }

    /** The proxy, which redirects point to as well. It must not receive a key. */
    FixedResponseServer proxy() {
        return proxy;
    }

    /** The number of requests that the server behind TLS received. */
    int received() {
        return https.getAllServeEvents().size();
    }

    private static void client(Map<String, String> config, String name, KeyPair keys, String url) {
        String prefix = "quarkus.datadog-llmobs." + name;
        config.put(prefix + "base-url", url);
        if (keys == KeyPair.TOKEN) {
            config.put(prefix + "access-token", keys.api());
        } else if (keys != KeyPair.SUPPLIED) {
            config.put(prefix + "api-key", keys.api());
            config.put(prefix + "application-key", keys.application());
        }
        config.put(prefix + "project-id", "p");
        config.put(prefix + "read-timeout", "5s");
        config.put(prefix + "retry.initial-delay", "1ms");
        config.put(prefix + "retry.max-delay", "1ms");
        config.put(prefix + "retry.max-server-delay", "1ms");
        config.put(prefix + "retry.max-attempts", "2");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(SecretsServers.class));
    }

    @Override
    public void stop() {
        server.close();
        proxy.close();
        https.stop();
    }
}
