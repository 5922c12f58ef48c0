package io.quarkiverse.datadog.llmobs.emulator.page;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class PagingTest {

    private static final String PROJECTS = API + "/projects";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(RunningEmulator.options().withDefaultPageSize(3));

    @Test
    void aWalkReturnsEachItemOnce() {
        List<String> created = projects(10);
        Collections.reverse(created);
        TestClient.Walk walk = running.client.walk(PROJECTS);
        assertEquals(created, walk.ids());
        assertEquals(3, walk.cursors().size());
    }

    @Test
    void theLastPageHasNoCursor() {
        projects(6);
        assertEquals(1, running.client.walk(PROJECTS).cursors().size());
        assertEquals(0, running.client.walk(PROJECTS + "?page%5Blimit%5D=6").cursors().size());
    }

    @Test
    void cursorsContainWhatMustBeEncoded() {
        projects(4);
        String cursor = running.client.get(PROJECTS).after();
        assertTrue(cursor.contains("+") && cursor.contains("/") && cursor.contains("="), cursor);
        assertEquals(400, running.client.get(PROJECTS + "?page%5Bcursor%5D=" + cursor).status());
    }

    @Test
    void aWalkNeitherSkipsNorRepeatsItemsWhenItemsAreAdded() {
        List<String> created = projects(6);
        Collections.reverse(created);
        TestClient.Response first = running.client.get(PROJECTS);
        running.client.project("late");
        TestClient.Response second = running.client.get(PROJECTS + "?page%5Bcursor%5D=" + TestClient.encode(first.after()));
        List<String> ids = new ArrayList<>();
        first.data().forEach(item -> ids.add(item.path("id").asText()));
        second.data().forEach(item -> ids.add(item.path("id").asText()));
        assertEquals(created, ids);
    }

    @Test
    void aWalkDoesNotShowRecordsThatAreAddedMeanwhile() {
        String dataset = running.client.dataset();
        running.client.append(dataset, TestClient.records(0, 5));
        TestClient.Response first = running.client.get(dataset + "/records");
        running.client.append(dataset, TestClient.records(3, 8));
        running.client.append(dataset, """
                {"id":"r0","input":"changed"}""");
        TestClient.Response second = running.client
                .get(dataset + "/records?page%5Bcursor%5D=" + TestClient.encode(first.after()));
        assertEquals(2, second.data().size());
        assertEquals("", second.after());
        assertEquals(5, running.client.walk(dataset + "/records?filter%5Bversion%5D=1").ids().size());
        assertEquals(8, new HashSet<>(running.client.walk(dataset + "/records").ids()).size());
    }

    @Test
    void aFilterByTagHasPages() {
        String dataset = running.client.dataset();
        for (int i = 0; i < 8; i++) {
            running.client.append(dataset, """
                    {"input":%s,"tags":["even:%s"]}""".formatted(i, (i % 2 == 0)));
        }
        TestClient.Walk walk = running.client.walk(dataset + "/records?filter%5Btags%5D=even:true");
        assertEquals(4, walk.ids().size());
        assertEquals(1, walk.cursors().size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "garbage", "%2B//%2B", "Zm9v", "%2B%2F%2F%2B9Mdu1QAAAAAAEGJLAAAAAQDlqw%3D%3D" })
    void anInvalidCursorIsRejected(String cursor) {
        assertEquals(400, running.client.get(PROJECTS + "?page%5Bcursor%5D=" + cursor).status());
    }

    @Test
    void aCursorOfAnotherListIsRejected() {
        projects(4);
        String cursor = TestClient.encode(running.client.get(PROJECTS).after());
        String dataset = running.client.dataset();
        assertEquals(400, running.client.get(dataset + "/records?page%5Bcursor%5D=" + cursor).status());
    }

    @Test
    void aCursorOfAnotherVersionIsRejected() {
        String dataset = running.client.dataset();
        running.client.append(dataset, TestClient.records(0, 5));
        String cursor = TestClient.encode(running.client.get(dataset + "/records").after());
        running.client.append(dataset, TestClient.records(5, 6));
        assertEquals(400,
                running.client.get(dataset + "/records?filter%5Bversion%5D=2&page%5Bcursor%5D=" + cursor).status());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1", "x", "", "1.5" })
    void aLimitThatIsNotPositiveIsRejected(String limit) {
        assertEquals(400, running.client.get(PROJECTS + "?page%5Blimit%5D=" + limit).status());
    }

    @Test
    void aHugeLimitIsReduced() {
        running.emulator.seed("""
                {"projects":[{"id":"p","name":"p","datasets":[{"id":"d","name":"d","generated":{"records":5001}}]}]}""");
        assertEquals(5000, running.client.get(API + "/p/datasets/d/records?page%5Blimit%5D=1000000").data().size());
    }

    @Test
    void largeResponsesAreChunkedAndSmallOnesHaveALength() {
        running.emulator.seed("""
                {"projects":[{"id":"p","name":"p","datasets":[{"id":"d","name":"d","generated":{"records":100}}]}]}""");
        assertTrue(running.client.get(API + "/p/datasets/d/records").headers().firstValue("content-length").isPresent());
        assertEquals("chunked", running.client.get(API + "/p/datasets/d/records?page%5Blimit%5D=100").headers()
                .firstValue("transfer-encoding").orElse(""));
    }

    private List<String> projects(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(running.client.project("p" + i));
        }
        return ids;
    }
}
