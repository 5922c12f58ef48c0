package io.quarkiverse.datadog.llmobs.emulator.http;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RecordedRequest;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class RequestLogTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @Test
    void aRequestIsInTheLogWhenItsResponseArrives() {
        TestClient.Response response = running.client.get(API + "/projects?filter%5Bname%5D=a%20b");
        RecordedRequest request = running.emulator.requests().get(0);
        assertEquals("ListLLMObsProjects", request.operationId());
        assertEquals("filter%5Bname%5D=a%20b", request.rawQuery());
        assertEquals(response.text(), request.responseBody());
        assertEquals(List.of("application/vnd.api+json"), request.responseHeaders().get("content-type"));
    }

    @Test
    void requestsAndCountsCanBeCleared() {
        running.client.get(API + "/projects");
        assertEquals(1, running.emulator.requestCount("ListLLMObsProjects"));
        running.emulator.clearRequests();
        assertEquals(0, running.emulator.requestCount("ListLLMObsProjects"));
        assertTrue(running.emulator.requests().isEmpty());
    }

    @Test
    void aHugeBodyIsNotKept() {
        running.client.post(API + "/projects", " ".repeat(RequestLog.MAX_BODY + 1));
        assertNull(running.emulator.requests().get(0).requestBody());
    }

    @Test
    void theOldestRequestsAreDropped() {
        RequestLog log = new RequestLog();
        for (int i = 0; i < RequestLog.MAX_REQUESTS + 5; i++) {
            log.add(request(i, ""));
        }
        assertEquals(RequestLog.MAX_REQUESTS, log.requests().size());
        assertEquals(5, log.requests().get(0).status());
        for (int i = 0; i < 40; i++) {
            log.add(request(i, "x".repeat(RequestLog.MAX_BODY)));
        }
        assertEquals(32, log.requests().size());
    }

    private static RecordedRequest request(int status, String body) {
        return new RecordedRequest(null, "GET", "/", null, Map.of(), true, "", status, Map.of(), body);
    }
}
