package io.quarkiverse.datadog.llmobs.it.secrets;

import java.util.HashMap;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The servers, and the clients that are configured for them: two that reach theirs, one that does not trust the certificate of
 * its server, and one whose server is behind a proxy.
 */
public class Talkers implements QuarkusTestResourceLifecycleManager {

    private final Talker talker = new Talker();
    private final Talker stranger = new Talker();
    private final WireMockServer https = new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());

    @Override
    public Map<String, String> start() {
        https.start();
        Map<String, String> config = new HashMap<>();
        String url = "http://127.0.0.1:" + talker.port();
        client(config, "", KeyPair.USUAL, url);
        client(config, "\"awkward\".", KeyPair.AWKWARD, url);
        client(config, "\"untrusting\".", KeyPair.USUAL, "https://127.0.0.1:" + https.httpsPort());
        client(config, "\"proxied\".", KeyPair.USUAL, "https://api.example.invalid");
        config.put("quarkus.datadog-llmobs.\"proxied\".proxy-configuration-name", "stranger");
        config.put("quarkus.proxy.\"stranger\".host", "127.0.0.1");
        config.put("quarkus.proxy.\"stranger\".port", String.valueOf(stranger.port()));
        return config;
    }

    /** What the first two talk to. */
    Talker talker() {
        return talker;
    }

    /** The proxy, and where redirects lead to. Nobody may show it a key. */
    Talker stranger() {
        return stranger;
    }

    /** How many requests have come through to the server behind TLS. */
    int received() {
        return https.getAllServeEvents().size();
    }

    private static void client(Map<String, String> config, String name, KeyPair keys, String url) {
        String prefix = "quarkus.datadog-llmobs." + name;
        config.put(prefix + "base-url", url);
        config.put(prefix + "api-key", keys.api());
        config.put(prefix + "application-key", keys.application());
        config.put(prefix + "project-id", "p");
        config.put(prefix + "read-timeout", "5s");
        config.put(prefix + "retry.initial-delay", "1ms");
        config.put(prefix + "retry.max-delay", "1ms");
        config.put(prefix + "retry.max-server-delay", "1ms");
        config.put(prefix + "retry.max-attempts", "2");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Talkers.class));
    }

    @Override
    public void stop() {
        talker.close();
        stranger.close();
        https.stop();
    }
}
