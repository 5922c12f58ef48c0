package io.quarkiverse.datadog.llmobs.deployment.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;
import io.quarkus.test.QuarkusUnitTest;

/**
 * A call ends with a timeout when the server stops sending: before the response, within it, or within an error page.
 */
class SilentServerTest {

    private static RawServer server;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .setBeforeAllCustomizer(SilentServerTest::start)
            .setAfterAllCustomizer(SilentServerTest::stop)
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "${silent.server}")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.retry.enabled", "false")
            .overrideConfigKey("quarkus.datadog-llmobs.read-timeout", "1s");

    static void start() {
        server = RawServer.http((connection, request) -> {
            connection.write(beginning(request.path()).getBytes(StandardCharsets.ISO_8859_1));
            connection.keepSilent();
        });
        System.setProperty("silent.server", server.url());
    }

    static void stop() {
        System.clearProperty("silent.server");
        server.close();
    }

    private static String beginning(String path) {
        if (path.contains("/before/")) {
            return "";
        }
        if (path.contains("/unlimited/")) {
            return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"data\":[]}";
        }
        return path.contains("/export")
                ? "HTTP/1.1 503 Down\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf a page"
                : "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"data\"";
    }

    @Inject
    LlmObservability llmobs;

    @Test
    void beforeTheResponse() {
        TransportException failure = assertThrows(TransportException.class,
                () -> llmobs.datasets("before").list().firstPage());
        assertTrue(failure.getMessage().contains("no response within the read timeout"), failure.getMessage());
        assertThrows(TransportException.class, () -> llmobs.datasets("before").export("d").version(1).open());
    }

    @Test
    void withinTheResponse() {
        TransportException failure = assertThrows(TransportException.class,
                () -> llmobs.datasets("within").list().firstPage());
        assertTrue(failure.getMessage().contains("no progress for 2000 ms"), failure.getMessage());
    }

    @Test
    void withinABodyThatEndsWithItsConnection() {
        assertThrows(TransportException.class, () -> llmobs.datasets("unlimited").list().firstPage());
    }

    @Test
    void withinAnErrorPage() {
        ServerException failure = assertThrows(ServerException.class,
                () -> llmobs.datasets("within").export("d").version(1).open());
        assertEquals(503, failure.status().orElseThrow());
        assertEquals("half a page", failure.body().orElseThrow());
    }
}
