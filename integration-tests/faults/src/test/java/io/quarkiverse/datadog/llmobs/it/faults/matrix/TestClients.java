package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.it.faults.call.TestClient;
import io.quarkiverse.datadog.llmobs.it.faults.server.FaultServer;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;

/**
 * The tested clients. Each has a server of its own. Several do the same in parallel, because most cases wait.
 */
@ApplicationScoped
class TestClients {

    static final List<String> PLAIN = List.of("plain1", "plain2", "plain3");
    /** With a short read timeout. They are many, because their cases wait most of the time. */
    static final List<String> SILENT = IntStream.rangeClosed(1, 12).mapToObj(number -> "silent" + number).toList();
    static final String SECURE = "secure";
    static final String SILENT_SECURE = "silent-secure";
    static final String UNKNOWN_HOST = "unknown-host";

    @Inject
    @LlmObservabilityClient("plain1")
    LlmObservability plain1;

    @Inject
    @LlmObservabilityClient("plain2")
    LlmObservability plain2;

    @Inject
    @LlmObservabilityClient("plain3")
    LlmObservability plain3;

    @Inject
    @LlmObservabilityClient("silent1")
    LlmObservability silent1;

    @Inject
    @LlmObservabilityClient("silent2")
    LlmObservability silent2;

    @Inject
    @LlmObservabilityClient("silent3")
    LlmObservability silent3;

    @Inject
    @LlmObservabilityClient("silent4")
    LlmObservability silent4;

    @Inject
    @LlmObservabilityClient("silent5")
    LlmObservability silent5;

    @Inject
    @LlmObservabilityClient("silent6")
    LlmObservability silent6;

    @Inject
    @LlmObservabilityClient("silent7")
    LlmObservability silent7;

    @Inject
    @LlmObservabilityClient("silent8")
    LlmObservability silent8;

    @Inject
    @LlmObservabilityClient("silent9")
    LlmObservability silent9;

    @Inject
    @LlmObservabilityClient("silent10")
    LlmObservability silent10;

    @Inject
    @LlmObservabilityClient("silent11")
    LlmObservability silent11;

    @Inject
    @LlmObservabilityClient("silent12")
    LlmObservability silent12;

    @Inject
    @LlmObservabilityClient(SECURE)
    LlmObservability secure;

    @Inject
    @LlmObservabilityClient(SILENT_SECURE)
    LlmObservability silentSecure;

    @Inject
    @LlmObservabilityClient(UNKNOWN_HOST)
    LlmObservability unknownHost;

    /** Those whose host exists. */
    List<String> reachable() {
        return Stream.of(PLAIN, SILENT, List.of(SECURE, SILENT_SECURE)).flatMap(List::stream).toList();
    }

    TestClient client(String name, FaultServer server) {
        return new TestClient(server, Client.named(name), !name.equals(UNKNOWN_HOST));
    }
}
