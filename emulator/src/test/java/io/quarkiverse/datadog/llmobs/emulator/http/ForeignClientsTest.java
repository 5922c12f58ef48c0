package io.quarkiverse.datadog.llmobs.emulator.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** Requests as clients in other languages write them, byte by byte. */
class ForeignClientsTest {

    private static final String PATH = TestClient.API + "/projects";
    private static final String CREATE = TestClient.document("projects", """
            {"name":"p"}""");

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withoutContract();

    @ParameterizedTest
    @ValueSource(strings = { "Content-Type: application/json", "Content-Type: application/json; charset=utf-8",
            "content-type:application/vnd.api+json", "CONTENT-TYPE: Application/JSON", "Content-Type: text/plain",
            "X-None: x" })
    void anyMediaTypeOfARequestIsRead(String header) throws IOException {
        assertStatus(200, raw("POST", PATH, "HTTP/1.1", header, "Content-Length: " + CREATE.length()) + CREATE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "filter[name]=p&page[limit]=1", "filter%5bname%5d=p&page%5Blimit%5D=1", "&filter[name]=p&" })
    void bracketsInAQueryAreRawOrEncoded(String query) throws IOException {
        running.client.project("p");
        running.client.project("q");
        assertEquals(1, TestClient.parse(body(raw("GET", PATH + "?" + query, "HTTP/1.1"))).path("data").size());
    }

    @Test
    void aBodyMayComeInChunks() throws IOException {
        String chunks = "a\r\n" + CREATE.substring(0, 10) + "\r\n" + Integer.toHexString(CREATE.length() - 10) + "\r\n"
                + CREATE.substring(10) + "\r\n0\r\n\r\n";
        assertStatus(200, raw("POST", PATH, "HTTP/1.1", "transfer-encoding: chunked") + chunks);
    }

    @Test
    void aClientMayExpect100ContinueBeforeItSendsItsBody() throws IOException {
        String response = response(raw("POST", PATH, "HTTP/1.1", "Expect: 100-continue", "Content-Length: " + CREATE.length())
                + CREATE);
        assertTrue(response.startsWith("HTTP/1.1 100 ") && response.contains("HTTP/1.1 200 "), response);
    }

    @ParameterizedTest
    @ValueSource(strings = { "HTTP/1.0", "HTTP/1.1" })
    void olderVersionsOfHttpAreSupported(String version) throws IOException {
        assertStatus(200, raw("GET", PATH, version));
    }

    @ParameterizedTest
    @ValueSource(strings = { "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "get" })
    void anotherMethodIsNotFoundAndTheConnectionStaysOpen(String method) throws IOException {
        String body = "{}";
        String first = "%s %s HTTP/1.1\r\nHost: x\r\ndd-api-key: a\r\ndd-application-key: b\r\nContent-Length: 2\r\n\r\n%s"
                .formatted(method, PATH, body);
        String response = response(first + raw("GET", PATH, "HTTP/1.1"));
        assertTrue(response.startsWith("HTTP/1.1 404 ") && response.contains("HTTP/1.1 200 "), response);
    }

    @Test
    void aRequestThatIsRejectedBeforeItsBodyIsReadKeepsTheConnection() throws IOException {
        String rejected = "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + CREATE.length() + "\r\n\r\n" + CREATE;
        String response = response(rejected + raw("GET", PATH, "HTTP/1.1"));
        assertTrue(response.startsWith("HTTP/1.1 401 ") && response.contains("HTTP/1.1 200 "), response);
    }

    @Test
    void healthSupportsHead() throws IOException {
        String response = response("HEAD /_emulator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(response.startsWith("HTTP/1.1 200 ") && response.endsWith("\r\n\r\n"), response);
    }

    private static String raw(String method, String target, String version, String... headers) {
        return "%s %s %s\r\nHost: x\r\ndd-api-key: a\r\nDd-Application-Key: b\r\nConnection: close\r\n%s\r\n".formatted(method,
                target, version, headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
    }

    private void assertStatus(int status, String request) throws IOException {
        String response = response(request);
        assertTrue(response.startsWith("HTTP/1.1 " + status + " "), response);
    }

    private String body(String request) throws IOException {
        String response = response(request);
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }

    /** All that is sent until the emulator closes the connection. */
    private String response(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", running.emulator.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
