package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkus.test.QuarkusUnitTest;

/**
 * A server of which each test says what it answers, and an application whose client talks to it.
 * <p>
 * A test class is loaded twice, by JUnit and by the application. The server runs once; both reach it by its port.
 */
final class Wire {

    static final String API_KEY = "0123456789abcdef0123456789abcdef";
    static final String APPLICATION_KEY = "fedcba9876543210fedcba9876543210fedcba98";
    static final String DATASETS = "/api/v2/llm-obs/v1/p/datasets";

    private static final String PORT = "wire.test.port";
    private static final String HTTPS_PORT = "wire.test.https-port";

    private static final AtomicReference<Runnable> STOP = new AtomicReference<>();

    private final int port;
    private final int httpsPort;
    private final WireMock admin;

    private Wire(int port, int httpsPort) {
        this.port = port;
        this.httpsPort = httpsPort;
        this.admin = new WireMock(port);
    }

    /** The server of this test class, started by who asks first. */
    static Wire start() {
        String running = System.getProperty(PORT);
        if (running != null) {
            return new Wire(Integer.parseInt(running), Integer.getInteger(HTTPS_PORT));
        }
        WireMockServer server = new WireMockServer(
                options().dynamicPort().dynamicHttpsPort().jettyHeaderResponseSize(1024 * 1024));
        server.start();
        System.setProperty(PORT, String.valueOf(server.port()));
        System.setProperty(HTTPS_PORT, String.valueOf(server.httpsPort()));
        STOP.set(() -> {
            System.clearProperty(PORT);
            server.stop();
        });
        return new Wire(server.port(), server.httpsPort());
    }

    int port() {
        return port;
    }

    String httpsUrl() {
        return "https://127.0.0.1:" + httpsPort;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** An application with short waits; the server stops with it. */
    QuarkusUnitTest application() {
        return new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Wire.class))
                .overrideConfigKey("quarkus.datadog-llmobs.base-url", url())
                .overrideConfigKey("quarkus.datadog-llmobs.api-key", API_KEY)
                .overrideConfigKey("quarkus.datadog-llmobs.application-key", APPLICATION_KEY)
                .overrideConfigKey("quarkus.datadog-llmobs.project-id", "p")
                .overrideConfigKey("quarkus.datadog-llmobs.read-timeout", "5s")
                .overrideConfigKey("quarkus.datadog-llmobs.retry.initial-delay", "10ms")
                .overrideConfigKey("quarkus.datadog-llmobs.retry.max-delay", "20ms")
                .overrideConfigKey("quarkus.datadog-llmobs.retry.max-attempts", "3")
                .setAfterAllCustomizer(() -> STOP.get().run());
    }

    void stubFor(MappingBuilder mapping) {
        admin.register(mapping);
    }

    void verify(int count, RequestPatternBuilder requests) {
        admin.verifyThat(count, requests);
    }

    /** What was received, oldest first. */
    List<LoggedRequest> requests() {
        List<ServeEvent> events = admin.getServeEvents();
        return events.stream().map(ServeEvent::getRequest).sorted((a, b) -> a.getLoggedDate().compareTo(b.getLoggedDate()))
                .toList();
    }

    int count() {
        return admin.getServeEvents().size();
    }

    void reset() {
        admin.resetMappings();
        admin.resetRequests();
        admin.resetScenarios();
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/vnd.api+json").withBody(body);
    }

    static ResponseDefinitionBuilder page(String after, String... ids) {
        StringBuilder data = new StringBuilder();
        for (String id : ids) {
            data.append(data.isEmpty() ? "" : ",").append(dataset(id));
        }
        return json(200, "{\"data\":[" + data + "],\"meta\":{\"after\":" + (after == null ? "null" : '"' + after + '"') + "}}");
    }

    static String dataset(String id) {
        return "{\"id\":\"" + id + "\",\"type\":\"datasets\",\"attributes\":{\"name\":\"name of " + id
                + "\",\"current_version\":3}}";
    }
}
