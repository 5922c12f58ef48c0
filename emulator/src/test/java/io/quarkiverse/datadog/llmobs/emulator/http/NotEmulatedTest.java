package io.quarkiverse.datadog.llmobs.emulator.http;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.fault.FaultQueues;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/** A server whose operations are all in the table, and only one of which has a handler. */
class NotEmulatedTest {

    private final Responses responses = new Responses(Profile.LIVE);
    private final Operations operations = new Operations(
            List.of(group -> group.on("CreateLLMObsProject", request -> responses.empty())));
    private final FaultQueues faults = new FaultQueues(operations::possibleFaults);
    private final RequestLog log = new RequestLog();
    private HttpServer server;
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", new ApiHandler(new Keys(null, null, null), () -> operations, responses, faults, log,
                new ResponseWriter(false), new CountDownLatch(1)));
        server.start();
        client = new TestClient(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Keys.API_KEY, "any",
                Keys.APPLICATION_KEY, "any");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anOperationThatIsNotEmulatedIsRejectedByName() {
        TestClient.Response response = client.get(API + "/projects");
        assertEquals(501, response.status());
        assertEquals("application/vnd.api+json", response.contentType());
        assertEquals("not emulated: ListLLMObsProjects", response.detail());
        assertEquals("ListLLMObsProjects", log.requests().get(0).operationId());
        assertEquals(1, log.countOf("ListLLMObsProjects"));
        assertEquals(200, client.post(API + "/projects", "{}").status());
    }

    @Test
    void anOperationThatIsNotEmulatedHasNoFaults() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> faults.add("ListLLMObsProjects", Fault.status(500))).getMessage();
        assertTrue(message.contains("ListLLMObsProjects is not emulated"), message);
        faults.add("CreateLLMObsProject", Fault.status(500));
        assertEquals(500, client.post(API + "/projects", "{}").status());
    }
}
