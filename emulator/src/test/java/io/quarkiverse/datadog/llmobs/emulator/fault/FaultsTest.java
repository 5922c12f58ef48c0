package io.quarkiverse.datadog.llmobs.emulator.fault;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
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

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.Faults;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class FaultsTest {

    private static final String PROJECTS = API + "/projects";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withoutContract();

    @Test
    void aStatusHasItsUsualBody() {
        on(Fault.status(503));
        TestClient.Response response = running.client.get(PROJECTS);
        assertEquals(503, response.status());
        assertEquals("""
                {"errors":[{"status":"503","title":"Service Unavailable"}]}""", response.text());
    }

    @Test
    void aStatusHasTheGivenTypeBodyAndHeaders() {
        on(Fault.status(502, "text/plain", "bad", Map.of("Via", "proxy")));
        TestClient.Response response = running.client.get(PROJECTS);
        assertEquals("502 text/plain bad proxy", response.status() + " " + response.contentType() + " " + response.text() + " "
                + response.headers().firstValue("via").orElse(""));
    }

    @Test
    void aRateLimitHasItsHeadersAndAnArrayOfStrings() {
        on(Fault.rateLimited(Map.of("x-ratelimit-reset", "1")));
        TestClient.Response response = running.client.get(PROJECTS);
        assertEquals(429, response.status());
        assertEquals("""
                {"errors":["Too Many Requests"]}""", response.text());
        assertEquals("1", response.headers().firstValue("X-RateLimit-Reset").orElse(""));
    }

    @Test
    void aStatusMayHaveAnHtmlBodyOrNone() {
        on(Fault.html(504).times(1));
        TestClient.Response html = running.client.get(PROJECTS);
        assertTrue(html.contentType().startsWith("text/html") && html.text().startsWith("<html>"));
        on(Fault.emptyBody(500));
        assertEquals("", running.client.get(PROJECTS).text());
    }

    @Test
    void faultsAreAppliedInOrder() {
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
        running.emulator.faults().clear("ListLLMObsProjects");
        assertEquals(200, running.client.get(PROJECTS).status());
        on(Fault.status(500));
        running.emulator.faults().clear();
        assertEquals(200, running.client.get(PROJECTS).status());
    }

    @Test
    void aFaultThatWouldNeverBeginIsRejected() {
        on(Fault.status(500));
        String message = assertThrows(IllegalStateException.class, () -> on(Fault.status(502).times(1))).getMessage();
        assertTrue(message.contains("clear the operation first"), message);
        TestClient.Response response = running.client.post("/_emulator/faults", """
                {"operation":"ListLLMObsProjects","kind":"status","status":502}""");
        assertEquals(409, response.status());
        assertEquals(message, response.json().path("error").asText());
        assertEquals(500, running.client.get(PROJECTS).status());
        running.emulator.faults().on("CreateLLMObsProject", Fault.status(502));
        running.emulator.faults().clear("ListLLMObsProjects");
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
                [{"operation":"ListLLMObsProjects","kind":"status","status":500,"times":1},\
                {"operation":"ListLLMObsProjects","kind":"delay","millis":0,"times":1},\
                {"operation":"ListLLMObsProjects","kind":"malformed_json"}]""", running.client.get("/_emulator/faults").text());
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
        running.emulator.faults().on("CreateLLMObsProject", Fault.status(500).times(1));
        running.client.post(PROJECTS, TestClient.document("projects", """
                {"name":"n"}"""));
        assertEquals(0, running.client.get(PROJECTS).data().size());
    }

    @Test
    void otherOperationsAndWrongKeysAreNotHit() {
        on(Fault.status(500).times(1));
        assertEquals(401, new TestClient(running.emulator.baseUri()).get(PROJECTS).status());
        assertEquals(404, running.client.get(API + "/p/datasets").status());
        assertEquals(500, running.client.get(PROJECTS).status());
    }

    @Test
    void anEmptyPageLeadsToTheRealOne() {
        running.client.project("a");
        running.client.project("b");
        on(Fault.emptyPage());
        assertEquals(0, running.client.get(PROJECTS).data().size());
        assertFalse(running.client.get(PROJECTS).after().isEmpty());
        TestClient.Walk walk = running.client.walk(PROJECTS + "?page%5Blimit%5D=1");
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
        running.emulator.faults().on("CreateLLMObsProject", Fault.malformedJson().times(1));
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
                running.client.get(PROJECTS + "?page%5Blimit%5D=1&page%5Bcursor%5D=" + TestClient.encode(first)).after());
        assertFalse(running.client.get(PROJECTS).after().isEmpty());
    }

    @Test
    void malformedJsonIsTheFirstHalfOfTheBody() {
        on(Fault.malformedJson());
        TestClient.Response response = running.client.get(PROJECTS);
        assertEquals(200, response.status());
        assertThrows(JsonProcessingException.class, () -> new ObjectMapper().readTree(response.text()));
    }

    @Test
    void aCutConnectionIsAnError() {
        on(Fault.cutAfter(10).times(1));
        assertThrows(IOException.class, () -> running.client.sendOrFail("GET", PROJECTS, null));
        on(Fault.cutAfter(1_000_000));
        assertEquals(200, running.client.get(PROJECTS).status());
    }

    @Test
    void aCutExportIsAnError() {
        running.emulator.seed("""
                {"projects":[{"id":"p","name":"p","datasets":[{"id":"d","name":"d","generated":{"records":1000}}]}]}""");
        running.emulator.faults().on("ExportLLMObsDataset", Fault.cutAfter(200_000).times(1));
        assertThrows(IOException.class, () -> running.client.sendOrFail("GET", API + "/p/datasets/d/export", null));
        assertEquals(1001, running.client.get(API + "/p/datasets/d/export?version=1").text().split("\ngenerated-").length);
    }

    @Test
    void theResponseFollowsTheDelay() {
        on(Fault.delay(Duration.ofMillis(50)).times(1));
        long start = System.nanoTime();
        assertEquals(200, running.client.get(PROJECTS).status());
        assertTrue(System.nanoTime() - start >= Duration.ofMillis(50).toNanos());
    }

    @Test
    void closingEndsADelay() throws Exception {
        on(Fault.delay(Duration.ofDays(1)));
        CompletableFuture<TestClient.Response> waiting = CompletableFuture.supplyAsync(() -> running.client.get(PROJECTS));
        while (running.emulator.requestCount("ListLLMObsProjects") == 0) {
            Thread.onSpinWait();
        }
        running.emulator.close();
        assertThrows(ExecutionException.class, () -> waiting.get(30, TimeUnit.SECONDS));
    }

    @Test
    void aFaultThatCannotHappenOnAnOperationIsRejected() {
        Faults faults = running.emulator.faults();
        assertThrows(IllegalArgumentException.class, () -> faults.on("CreateLLMObsProject", Fault.emptyPage()));
        assertThrows(IllegalArgumentException.class, () -> faults.on("ListLLMObsProjects", Fault.readLag()));
        assertThrows(IllegalArgumentException.class, () -> faults.on("CreateLLMObsDatasetRecords", Fault.readLag()));
        assertThrows(IllegalArgumentException.class, () -> faults.on("ExportLLMObsDataset", Fault.malformedJson()));
        assertThrows(IllegalArgumentException.class, () -> Fault.status(99));
        assertThrows(IllegalArgumentException.class, () -> Fault.status(500).times(0));
    }

    @Test
    void anUnknownOperationIsRejectedWithTheMostSimilarOne() {
        Faults faults = running.emulator.faults();
        String expected = "operation \"ListDatasets\" is unknown: did you mean ListLLMObsDatasets?";
        assertEquals(expected, assertThrows(IllegalArgumentException.class,
                () -> faults.on("ListDatasets", Fault.status(500))).getMessage());
        assertEquals(expected,
                assertThrows(IllegalArgumentException.class, () -> faults.clear("ListDatasets")).getMessage());
        assertEquals(expected, assertThrows(IllegalArgumentException.class,
                () -> running.emulator.requestCount("ListDatasets")).getMessage());
    }

    private void on(Fault fault) {
        running.emulator.faults().on("ListLLMObsProjects", fault);
    }
}
