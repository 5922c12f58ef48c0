package io.quarkiverse.datadog.llmobs.deployment.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.microprofile.config.spi.ConfigSourceProvider;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.datadog.llmobs.deployment.devservice.Http;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * The Dev UI shows the configuration without the keys, wherever these come from; the clients have them.
 * <p>
 * Its editor of {@code application.properties} shows the file as it is, so that is no place for a key.
 */
@Tag("development-mode")
class DevUiTest {

    private static final Map<String, String> PROPERTIES = Map.of("quarkus.datadog-llmobs.\"old\".api-key", KeyParts.API_KEY,
            "QUARKUS_DATADOG_LLMOBS_EU_API_KEY", KeyParts.APPLICATION_KEY, "DD_API_KEY", KeyParts.API_KEY,
            "other.client.token", KeyParts.APPLICATION_KEY, "quarkus.datadog-llmobs.older.access-token", "short");

    private static final int PORT = Http.freePort();
    private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVER = server();

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = application();

    private static QuarkusDevModeTest application() {
        PROPERTIES.forEach(System::setProperty);
        String url = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        return new QuarkusDevModeTest().withApplicationRoot(jar -> jar
                .addClasses(DevelopedApplication.class, DevelopedEnvironment.class, KeyParts.class)
                .addAsServiceProvider(ConfigSourceProvider.class, DevelopedEnvironment.class)
                .addAsResource(new StringAsset("quarkus.http.port=" + PORT
                        + "\nquarkus.datadog-llmobs.base-url=" + url
                        + "\nquarkus.datadog-llmobs.project-id=p"
                        + "\nquarkus.datadog-llmobs.\"eu\".base-url=" + url
                        + "\nquarkus.datadog-llmobs.\"eu\".project-id=p"
                        + "\nquarkus.datadog-llmobs.\"eu\".application-key=${STAGING_APP_KEY}"
                        + "\nother.client.expression=${DD_API_KEY} and ${DD_APP_KEY}"
                        + "\n%dev.other.client.profiled=${DD_API_KEY}"
                        + "\nquarkus.rest-client.user-agent=agent-${DD_API_KEY}"
                        + "\nplanted.key=" + KeyParts.PLANTED), "application.properties"));
    }

    @AfterAll
    static void clean() {
        PROPERTIES.keySet().forEach(System::clearProperty);
        SERVER.stop(0);
    }

    /** One test, because each one starts the application anew. */
    @Test
    void noKeyIsShownAndTheClientsHaveThem() throws Exception {
        try (DevUi ui = new DevUi(PORT)) {
            theConfigurationIsShownWithoutTheKeys(ui);
            theOtherPagesShowNoKeyEither(ui);
            theApplicationItselfReadsWhatIsNotAKeyOfTheExtension(ui);
        }
        assertTrue(RECEIVED.contains(KeyParts.API_KEY + " " + KeyParts.APPLICATION_KEY), RECEIVED::toString);
        assertTrue(RECEIVED.contains(KeyParts.APPLICATION_KEY + " " + KeyParts.API_KEY), RECEIVED::toString);
    }

    private static void theConfigurationIsShownWithoutTheKeys(DevUi ui) throws Exception {
        String configuration = ui.ask("devui-configuration_getAllConfiguration");
        String values = ui.ask("devui-configuration_getAllValues");
        for (String response : List.of(configuration, values)) {
            assertEquals(Optional.empty(), KeyParts.in(response));
            assertTrue(KeyParts.in(response, KeyParts.PLANTED).isPresent(), "other values are shown: " + response);
        }
        for (String key : List.of("quarkus.datadog-llmobs.api-key", "DD_API_KEY", "DD_APP_KEY", "dd.api.key", "dd.app.key",
                "QUARKUS_DATADOG_LLMOBS__EU__API_KEY", "other.client.token", "STAGING_APP_KEY", "HTTP_HEADERS",
                "PART_OF_A_KEY", "quarkus.rest-client.user-agent")) {
            assertTrue(values.matches("(?s).*\"" + key + "\" *: *\"\\*\\*\\*\".*"), key + " is masked in " + values);
        }
        // too short to be masked by its value; a secret of a client that nothing uses is left out
        assertFalse(values.matches("(?s).*access-token\" *: *\"(?!\\*\\*\\*\").*"), "a token is not shown in " + values);
        assertTrue(values.matches("(?s).*\"quarkus.datadog-llmobs.base-url\" *: *\"http:.*"));
    }

    private static void theOtherPagesShowNoKeyEither(DevUi ui) throws Exception {
        assertEquals("datasets: 1", ui.page("/default"));
        assertEquals("datasets: 1", ui.page("/eu"));
        assertFalse(ui.data().isEmpty(), () -> "there are pages with data");
        for (String page : ui.data()) {
            assertEquals(Optional.empty(), KeyParts.in(ui.page(page)), page);
        }
        for (String question : List.of("devui-configuration_getProjectProperties", "devui-logstream_history",
                "devui-logstream_getLoggers")) {
            String response = ui.ask(question);
            assertTrue(response.contains("\"result\""), response);
            assertEquals(Optional.empty(), KeyParts.in(response), question);
        }
        assertEquals(Optional.empty(), KeyParts.in(ui.page("/nowhere")));
    }

    private static void theApplicationItselfReadsWhatIsNotAKeyOfTheExtension(DevUi ui) throws Exception {
        for (String name : List.of("DD_API_KEY", "dd.api.key", "other.client.profiled")) {
            assertEquals("the key", ui.page("/own/" + name));
        }
    }

    private static HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", DevUiTest::respond);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void respond(HttpExchange exchange) throws IOException {
        RECEIVED.add(exchange.getRequestHeaders().getFirst("DD-API-KEY") + " "
                + exchange.getRequestHeaders().getFirst("DD-APPLICATION-KEY"));
        byte[] page = """
                {"data":[{"id":"d","type":"datasets","attributes":{"name":"d"}}]}"""
                .getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.api+json");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }
}
