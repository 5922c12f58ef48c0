package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.Client.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class FaultsTest {

    private static final String PROJECTS = API + "/projects";

    @RegisterExtension
    final Running running = Running.withoutContract();

    @Test
    void aStatusComesWithItsUsualBody() {
        on(Fault.status(503));
        Client.Reply reply = running.client.get(PROJECTS);
        assertEquals(503, reply.status());
        assertEquals("{\"errors\":[{\"status\":\"503\",\"title\":\"Service Unavailable\"}]}", reply.text());
    }

    @Test
    void aStatusComesExactlyAsOrdered() {
        on(Fault.status(502, "text/plain", "bad", Map.of("Via", "proxy")));
        Client.Reply reply = running.client.get(PROJECTS);
        assertEquals("502 text/plain bad proxy", reply.status() + " " + reply.contentType() + " " + reply.text() + " "
                + reply.headers().firstValue("via").orElse(""));
    }

    @Test
    void aRateLimitHasItsHeadersAndAnArrayOfStrings() {
        on(Fault.rateLimited(Map.of("x-ratelimit-reset", "1")));
        Client.Reply reply = running.client.get(PROJECTS);
        assertEquals(429, reply.status());
        assertEquals("{\"errors\":[\"Too Many Requests\"]}", reply.text());
        assertEquals("1", reply.headers().firstValue("X-RateLimit-Reset").orElse(""));
    }

    @Test
    void aProxySpeaksHtmlOrNothing() {
        on(Fault.html(504).times(1));
        Client.Reply html = running.client.get(PROJECTS);
        assertTrue(html.contentType().startsWith("text/html") && html.text().startsWith("<html>"));
        on(Fault.emptyBody(500));
        assertEquals("", running.client.get(PROJECTS).text());
    }

    @Test
    void faultsAreUsedUpInOrder() {
        on(Fault.status(500).times(2));
        on(Fault.status(429).times(1));
        assertEquals(500, running.client.get(PROJECTS).status());
        assertEquals(500, running.client.get(PROJECTS).status());
        assertEquals(429, running.client.get(PROJECTS).status());
        assertEquals(200, running.client.get(PROJECTS).status());
    }

    @Test
    void aFaultWithoutTimesLastsUntilItIsCleared() {
        on(Fault.status(429).times(1));
        on(Fault.status(502));
        assertEquals(429, running.client.get(PROJECTS).status());
        assertEquals(502, running.client.get(PROJECTS).status());
        assertEquals(502, running.client.get(PROJECTS).status());
        running.emulator.faults().clear(Route.LIST_PROJECTS);
        assertEquals(200, running.client.get(PROJECTS).status());
        on(Fault.status(500));
        running.emulator.faults().clear();
        assertEquals(200, running.client.get(PROJECTS).status());
    }

    @Test
    void aFaultThatWouldNeverBeginIsRefused() {
        on(Fault.status(500));
        String message = assertThrows(IllegalStateException.class, () -> on(Fault.status(502).times(1))).getMessage();
        assertTrue(message.contains("clear the route first"), message);
        Client.Reply reply = running.client.post("/_emulator/faults", """
                {"route":"LIST_PROJECTS","kind":"status","status":502}""");
        assertEquals(409, reply.status());
        assertEquals(message, reply.json().path("error").asText());
        assertEquals(500, running.client.get(PROJECTS).status());
        running.emulator.faults().on(Route.CREATE_PROJECT, Fault.status(502));
        running.emulator.faults().clear(Route.LIST_PROJECTS);
        on(Fault.status(502));
        assertEquals(502, running.client.get(PROJECTS).status());
    }

    @Test
    void theQueueIsListedWithTheTimesThatAreLeft() {
        on(Fault.status(500).times(2));
        on(Fault.delay(Duration.ZERO).times(1));
        on(Fault.malformedJson());
        running.client.get(PROJECTS);
        assertEquals("""
                [{"route":"LIST_PROJECTS","kind":"status","status":500,"times":1},\
                {"route":"LIST_PROJECTS","kind":"delay","millis":0,"times":1},\
                {"route":"LIST_PROJECTS","kind":"malformed_json"}]""", running.client.get("/_emulator/faults").text());
    }

    @Test
    void aRequestIsHitByOneFaultOnly() {
        running.client.project("a");
        on(Fault.delay(Duration.ZERO).times(1));
        on(Fault.emptyPage().times(1));
        on(Fault.malformedJson().times(1));
        assertEquals(1, running.client.get(PROJECTS).data().size());
        assertEquals(0, running.client.get(PROJECTS).data().size());
        assertThrows(UncheckedIOException.class, () -> running.client.get(PROJECTS).data());
    }

    @Test
    void aFailedCreateCreatesNothing() {
        running.emulator.faults().on(Route.CREATE_PROJECT, Fault.status(500).times(1));
        running.client.post(PROJECTS, Client.document("projects", "{\"name\":\"n\"}"));
        assertEquals(0, running.client.get(PROJECTS).data().size());
    }

    @Test
    void otherRoutesAndWrongKeysAreNotHit() {
        on(Fault.status(500).times(1));
        assertEquals(401, new Client(running.emulator.baseUri()).get(PROJECTS).status());
        assertEquals(404, running.client.get(API + "/p/datasets").status());
        assertEquals(500, running.client.get(PROJECTS).status());
    }

    @Test
    void anEmptyPageGoesOnToTheRealOne() {
        running.client.project("a");
        running.client.project("b");
        on(Fault.emptyPage());
        assertEquals(0, running.client.get(PROJECTS).data().size());
        assertFalse(running.client.get(PROJECTS).after().isEmpty());
        Client.Walk walk = running.client.walk(PROJECTS + "?page%5Blimit%5D=1");
        assertEquals(2, walk.items().size());
        assertEquals(3, walk.cursors().size());
    }

    @Test
    void thePageBehindAnEmptyOneUsesUpNoFault() {
        running.client.project("a");
        on(Fault.emptyPage().times(2));
        assertEquals(1, running.client.walk(PROJECTS).items().size());
        assertEquals(0, running.client.get(PROJECTS).data().size());
    }

    @Test
    void aFailureOfTheOperationUsesUpNoFaultOfItsBody() {
        running.emulator.faults().on(Route.CREATE_PROJECT, Fault.malformedJson().times(1));
        assertEquals(400, running.client.post(PROJECTS, "{}").status());
        assertTrue(running.client.get("/_emulator/faults").text().contains("malformed_json"));
    }

    @Test
    void aRepeatedCursorNeverEnds() {
        running.client.project("a");
        running.client.project("b");
        on(Fault.repeatedCursor());
        String first = running.client.get(PROJECTS + "?page%5Blimit%5D=1").after();
        assertEquals(first,
                running.client.get(PROJECTS + "?page%5Blimit%5D=1&page%5Bcursor%5D=" + Client.encode(first)).after());
        assertFalse(running.client.get(PROJECTS).after().isEmpty());
    }

    @Test
    void malformedJsonIsHalfAnAnswer() {
        on(Fault.malformedJson());
        Client.Reply reply = running.client.get(PROJECTS);
        assertEquals(200, reply.status());
        assertThrows(JsonProcessingException.class, () -> new ObjectMapper().readTree(reply.text()));
    }

    @Test
    void aCutConnectionIsNoticed() {
        on(Fault.cutAfter(10).times(1));
        assertThrows(IOException.class, () -> running.client.sendOrFail("GET", PROJECTS, null));
        on(Fault.cutAfter(1_000_000));
        assertEquals(200, running.client.get(PROJECTS).status());
    }

    @Test
    void aCutExportIsNoticed() {
        running.emulator.seed("""
                {"projects":[{"id":"p","name":"p","datasets":[{"id":"d","name":"d","generated":{"records":1000}}]}]}""");
        running.emulator.faults().on(Route.EXPORT_DATASET, Fault.cutAfter(200_000).times(1));
        assertThrows(IOException.class, () -> running.client.sendOrFail("GET", API + "/p/datasets/d/export", null));
        assertEquals(1001, running.client.get(API + "/p/datasets/d/export?version=1").text().split("\ngenerated-").length);
    }

    @Test
    void aDelayIsFollowedByTheAnswer() {
        on(Fault.delay(Duration.ofMillis(50)).times(1));
        long start = System.nanoTime();
        assertEquals(200, running.client.get(PROJECTS).status());
        assertTrue(System.nanoTime() - start >= Duration.ofMillis(50).toNanos());
    }

    @Test
    void closingEndsADelay() throws Exception {
        on(Fault.delay(Duration.ofDays(1)));
        CompletableFuture<Client.Reply> waiting = CompletableFuture.supplyAsync(() -> running.client.get(PROJECTS));
        while (running.emulator.requestCount(Route.LIST_PROJECTS) == 0) {
            Thread.onSpinWait();
        }
        running.emulator.close();
        assertThrows(ExecutionException.class, () -> waiting.get(30, TimeUnit.SECONDS));
    }

    @Test
    void aFaultThatCanNotHappenOnARouteIsRefused() {
        Faults faults = running.emulator.faults();
        assertThrows(IllegalArgumentException.class, () -> faults.on(Route.CREATE_PROJECT, Fault.emptyPage()));
        assertThrows(IllegalArgumentException.class, () -> faults.on(Route.LIST_PROJECTS, Fault.readLag()));
        assertThrows(IllegalArgumentException.class, () -> faults.on(Route.APPEND_RECORDS, Fault.readLag()));
        assertThrows(IllegalArgumentException.class, () -> faults.on(Route.EXPORT_DATASET, Fault.malformedJson()));
        assertThrows(IllegalArgumentException.class, () -> Fault.status(99));
        assertThrows(IllegalArgumentException.class, () -> Fault.status(500).times(0));
    }

    private void on(Fault fault) {
        running.emulator.faults().on(Route.LIST_PROJECTS, fault);
    }
}
