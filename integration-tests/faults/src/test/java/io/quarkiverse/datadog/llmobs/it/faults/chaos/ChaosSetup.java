package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy.ChaosProxy;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy.Decisions;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.span.SpanCalls;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * An emulator, and three clients: one with faults, one without faults, and one that cannot connect.
 */
public class ChaosSetup implements QuarkusTestResourceLifecycleManager {

    /** What is only read. */
    private static final String SEED = """
            {"projects": [], "patterns": [
                {"name": "seeded", "evp_query": "*", "hierarchy_depth": 1, "num_records": 3, "sampling_ratio": 1, "runs": [
                    {"topics": [{"id": "topic", "name": "n", "points": [
                        {"span_id": "1"}, {"span_id": "2"}, {"span_id": "3"}]}]}]}],
             "integration_accounts": [{"integration": "openai", "account_id": "account", "models": [
                {"model_id": "model", "inference": {"content": "yes"}}]}],
             "spans": %s}""".formatted(SpanCalls.SEEDED);

    private LlmObservabilityEmulator emulator;
    private ChaosProxy proxy;
    /** Keeps a port on which no server listens. */
    private Socket closedPort;

    @Override
    public Map<String, String> start() {
        try {
            emulator = LlmObservabilityEmulator
                    .start(EmulatorOptions.defaults().withSeed(Seed.json(SEED, "seed of the chaos")));
            proxy = new ChaosProxy(emulator.baseUri(), new Decisions(ChaosTest.SEED));
            closedPort = new Socket();
            closedPort.bind(new InetSocketAddress("127.0.0.1", 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> config = new LinkedHashMap<>();
        client(config, "quarkus.datadog-llmobs.", proxy.url());
        client(config, "quarkus.datadog-llmobs.\"clean\".", emulator.baseUri().toString());
        client(config, "quarkus.datadog-llmobs.\"unreachable\".", "http://127.0.0.1:" + closedPort.getLocalPort());
        // a line for each fault; levels of categories would outlive this application in the JVM of all tests
        config.put("quarkus.log.console.level", "OFF");
        return config;
    }

    private static void client(Map<String, String> config, String prefix, String url) {
        config.put(prefix + "base-url", url);
        config.put(prefix + "api-key", "key");
        config.put(prefix + "application-key", "key");
        config.put(prefix + "read-timeout", "2s");
        // few enough for some calls to fail for good
        config.put(prefix + "retry.max-attempts", "3");
        config.put(prefix + "retry.initial-delay", "2ms");
        config.put(prefix + "retry.max-delay", "5ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(proxy, new TestInjector.MatchesType(ChaosProxy.class));
        injector.injectIntoFields(emulator, new TestInjector.MatchesType(LlmObservabilityEmulator.class));
    }

    @Override
    public void stop() {
        try {
            closedPort.close();
            proxy.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            emulator.close();
        }
    }
}
