package io.quarkiverse.datadog.llmobs.emulator.http;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class RoutingTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @Test
    void aLiteralSegmentHasPrecedenceOverAParameter() {
        running.client.post(API + "/experiments/delete", "{}");
        assertEquals("DeleteLLMObsExperiments", running.emulator.requests().get(0).operationId());
        running.client.get(API + "/topic-discovery-configs/latest");
        assertEquals("GetLLMObsPatternsConfig", running.emulator.requests().get(1).operationId());
    }

    @Test
    void anUnknownPathIsNotFoundInTheRecordedFormat() {
        for (String path : List.of("/", "/api/v2/llm-obs/v1", API + "/nothing", API + "/projects/", API + "//datasets")) {
            TestClient.Response response = running.client.get(path);
            assertEquals(404, response.status(), path);
            assertEquals("""
                    {"errors":[{"status":"404","title":"Not Found"}]}""", response.text());
        }
        assertEquals(404, running.client.delete(API + "/projects").status());
        assertNull(running.emulator.requests().get(0).operationId());
    }

    @Test
    void headersAreThoseOfTheLiveService() {
        TestClient.Response response = running.client.get(API + "/projects");
        assertEquals("Accept-Encoding", response.headers().firstValue("vary").orElse(""));
        assertEquals("nosniff", response.headers().firstValue("x-content-type-options").orElse(""));
        assertEquals("SAMEORIGIN", response.headers().firstValue("x-frame-options").orElse(""));
        assertTrue(response.headers().firstValue("strict-transport-security").isPresent());
        assertTrue(response.headers().firstValue("content-security-policy").orElse("").contains("dd-api-key=pub0000emulator"));
    }
}
