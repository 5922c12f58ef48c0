package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.Client.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
        on(Fault.html(504));
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
    void aFaultLastsUntilItIsReplacedOrCleared() {
        on(Fault.status(500));
        on(Fault.status(502));
        assertEquals(502, running.client.get(PROJECTS).status());
        running.emulator.faults().clear(Route.LIST_PROJECTS);
        assertEquals(200, running.client.get(PROJECTS).status());
        on(Fault.status(500));
        running.emulator.faults().clear();
        assertEquals(200, running.client.get(PROJECTS).status());
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
        on(Fault.cutAfter(10));
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
    void aLaggingReadShowsThePreviousVersionUnlessAsked() {
        String dataset = running.client.dataset();
        running.client.append(dataset, "{\"input\":1}");
        running.emulator.faults().on(Route.LIST_RECORDS, Fault.readLag());
        assertEquals(0, running.client.get(dataset + "/records").data().size());
        assertEquals(1, running.client.get(dataset + "/records?filter%5Bversion%5D=1").data().size());
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
        assertThrows(IllegalArgumentException.class, () -> faults.on(Route.EXPORT_DATASET, Fault.malformedJson()));
        assertThrows(IllegalArgumentException.class, () -> Fault.status(99));
        assertThrows(IllegalArgumentException.class, () -> Fault.status(500).times(0));
    }

    private void on(Fault fault) {
        running.emulator.faults().on(Route.LIST_PROJECTS, fault);
    }
}
