package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkiverse.datadog.llmobs.testkit.operation.Response;
import io.quarkus.test.QuarkusUnitTest;

/**
 * A server with responses that each test chooses, and an application whose client sends its requests there.
 * <p>
 * A test class is loaded twice, by JUnit and by the application. The server runs once; both reach it by its port.
 */
public final class Wire {

    public static final String API_KEY = "0123456789abcdef0123456789abcdef";
    public static final String APPLICATION_KEY = "fedcba9876543210fedcba9876543210fedcba98";
    public static final String DATASETS = "/api/v2/llm-obs/v1/p/datasets";
    public static final String EXPERIMENTS = "/api/v2/llm-obs/v1/experiments";

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

    /** The server of this test class. The first call starts it. */
    public static Wire start() {
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

    public int port() {
        return port;
    }

    public String httpsUrl() {
        return "https://127.0.0.1:" + httpsPort;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** An application with short waits; the server stops with it. */
    public QuarkusUnitTest application() {
        return new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Wire.class))
                .overrideConfigKey("quarkus.datadog-llmobs.base-url", url())
                .overrideConfigKey("quarkus.datadog-llmobs.api-key", API_KEY)
                .overrideConfigKey("quarkus.datadog-llmobs.application-key", APPLICATION_KEY)
                .overrideConfigKey("quarkus.datadog-llmobs.project-id", "p")
                .overrideConfigKey("quarkus.datadog-llmobs.read-timeout", "5s")
                .overrideConfigKey("quarkus.datadog-llmobs.retry.initial-delay", "10ms")
                .overrideConfigKey("quarkus.datadog-llmobs.retry.max-delay", "20ms")
                .overrideConfigKey("quarkus.datadog-llmobs.retry.max-attempts", "3")
                .setAfterAllCustomizer(Wire::stop);
    }

    /** Stops the server of this test class. */
    public static void stop() {
        STOP.get().run();
    }

    public void stubFor(MappingBuilder mapping) {
        admin.register(mapping);
    }

    /** Responds to every request: first with these responses, one after the other, then with the last one for good. */
    public void respond(ResponseDefinitionBuilder... responses) {
        reset();
        for (int i = 0; i < responses.length; i++) {
            boolean last = i == responses.length - 1;
            stubFor(WireMock.any(WireMock.anyUrl()).inScenario("responses")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "response " + i)
                    .willSetStateTo(last ? i == 0 ? Scenario.STARTED : "response " + i : "response " + (i + 1))
                    .willReturn(responses[i]));
        }
    }

    public void verify(int count, RequestPatternBuilder requests) {
        admin.verifyThat(count, requests);
    }

    /** The received requests, oldest first. */
    public List<LoggedRequest> requests() {
        List<ServeEvent> events = admin.getServeEvents();
        return events.stream().map(ServeEvent::getRequest).sorted((a, b) -> a.getLoggedDate().compareTo(b.getLoggedDate()))
                .toList();
    }

    /** The requests and their responses, newest first. */
    public List<ServeEvent> exchanges() {
        return admin.getServeEvents();
    }

    public int count() {
        return admin.getServeEvents().size();
    }

    public void reset() {
        // with the received requests and the scenarios
        admin.resetToDefaultMappings();
    }

    public static ResponseDefinitionBuilder of(Response response) {
        ResponseDefinitionBuilder stub = aResponse().withStatus(response.status()).withBody(response.body());
        return response.contentType() == null ? stub : stub.withHeader("Content-Type", response.contentType());
    }

    public static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/vnd.api+json").withBody(body);
    }

    public static ResponseDefinitionBuilder page(String after, String... ids) {
        String data = Stream.of(ids).map(Wire::dataset).collect(Collectors.joining(","));
        return json(200, """
                {"data": [%s], "meta": {"after": %s}}""".formatted(data, after == null ? "null" : '"' + after + '"'));
    }

    public static String dataset(String id) {
        return """
                {"id": "%s", "type": "datasets", "attributes": {"name": "name of %s", "current_version": 3}}""".formatted(id,
                id);
    }
}
