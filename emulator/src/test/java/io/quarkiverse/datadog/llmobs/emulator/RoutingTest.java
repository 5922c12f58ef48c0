package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.Client.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoutingTest {

    @RegisterExtension
    final Running running = Running.withDefaults();

    @Test
    void everyRouteIsADescribedOperation() {
        assertEquals(72, Operation.ALL.size());
        for (Route route : Route.values()) {
            Operation operation = Operation.ALL.stream().filter(o -> o.route() == route).findFirst().orElseThrow();
            assertEquals(operation.method() + operation.path(), route.method() + route.pathTemplate());
        }
    }

    @Test
    void anOperationThatIsNotEmulatedIsRefusedByName() {
        Client.Reply reply = running.client.get(API + "/p/datasets/d/versions");
        assertEquals(501, reply.status());
        assertEquals("application/vnd.api+json", reply.contentType());
        assertEquals("not emulated: ListLLMObsDatasetVersions", reply.detail());
        assertNull(running.emulator.exchanges().get(0).routeOrNull());
    }

    @Test
    void aLiteralSegmentWinsOverAParameter() {
        assertEquals("not emulated: DeleteLLMObsExperiments", running.client.post(API + "/experiments/delete", "{}").detail());
        assertEquals("not emulated: GetLLMObsPatternsConfig",
                running.client.get(API + "/topic-discovery-configs/latest").detail());
    }

    @Test
    void anUnknownPathIsNotFoundInTheRealFormat() {
        for (String path : List.of("/", "/api/v2/llm-obs/v1", API + "/nothing", API + "/projects/", API + "//datasets")) {
            Client.Reply reply = running.client.get(path);
            assertEquals(404, reply.status(), path);
            assertEquals("{\"errors\":[{\"status\":\"404\",\"title\":\"Not Found\"}]}", reply.text());
        }
        assertEquals(404, running.client.delete(API + "/projects").status());
    }

    @Test
    void headersAreThoseOfTheLiveService() {
        Client.Reply reply = running.client.get(API + "/projects");
        assertEquals("Accept-Encoding", reply.headers().firstValue("vary").orElse(""));
        assertEquals("nosniff", reply.headers().firstValue("x-content-type-options").orElse(""));
        assertEquals("SAMEORIGIN", reply.headers().firstValue("x-frame-options").orElse(""));
        assertTrue(reply.headers().firstValue("strict-transport-security").isPresent());
        assertTrue(reply.headers().firstValue("content-security-policy").orElse("").contains("dd-api-key=pub0000emulator"));
    }
}
