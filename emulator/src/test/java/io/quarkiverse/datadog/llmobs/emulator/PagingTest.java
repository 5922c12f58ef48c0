package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.Client.API;
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

class PagingTest {

    private static final String PROJECTS = API + "/projects";

    @RegisterExtension
    final Running running = Running.with(Running.options().withDefaultPageSize(3));

    @Test
    void aWalkMeetsEverythingOnce() {
        List<String> created = projects(10);
        Collections.reverse(created);
        Client.Walk walk = running.client.walk(PROJECTS);
        assertEquals(created, walk.ids());
        assertEquals(3, walk.cursors().size());
    }

    @Test
    void theLastPageIsKnownAsSuch() {
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
    void whatIsAddedDuringAWalkNeitherHidesNorRepeatsAnything() {
        List<String> created = projects(6);
        Collections.reverse(created);
        Client.Reply first = running.client.get(PROJECTS);
        running.client.project("late");
        Client.Reply second = running.client.get(PROJECTS + "?page%5Bcursor%5D=" + Client.encode(first.after()));
        List<String> ids = new ArrayList<>();
        first.data().forEach(item -> ids.add(item.path("id").asText()));
        second.data().forEach(item -> ids.add(item.path("id").asText()));
        assertEquals(created, ids);
    }

    @Test
    void recordsAddedDuringAWalkStayOutOfIt() {
        String dataset = running.client.dataset();
        running.client.append(dataset, Client.records(0, 5));
        Client.Reply first = running.client.get(dataset + "/records");
        running.client.append(dataset, Client.records(3, 8));
        running.client.append(dataset, "{\"id\":\"r0\",\"input\":\"changed\"}");
        Client.Reply second = running.client.get(dataset + "/records?page%5Bcursor%5D=" + Client.encode(first.after()));
        assertEquals(2, second.data().size());
        assertEquals("", second.after());
        assertEquals(5, running.client.walk(dataset + "/records?filter%5Bversion%5D=1").ids().size());
        assertEquals(8, new HashSet<>(running.client.walk(dataset + "/records").ids()).size());
    }

    @Test
    void aFilterByTagPagesToo() {
        String dataset = running.client.dataset();
        for (int i = 0; i < 8; i++) {
            running.client.append(dataset, "{\"input\":" + i + ",\"tags\":[\"even:" + (i % 2 == 0) + "\"]}");
        }
        Client.Walk walk = running.client.walk(dataset + "/records?filter%5Btags%5D=even:true");
        assertEquals(4, walk.ids().size());
        assertEquals(1, walk.cursors().size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "garbage", "%2B//%2B", "Zm9v", "%2B%2F%2F%2B9Mdu1QAAAAAAEGJLAAAAAQDlqw%3D%3D" })
    void aCursorThatIsNoneIsRefused(String cursor) {
        assertEquals(400, running.client.get(PROJECTS + "?page%5Bcursor%5D=" + cursor).status());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        projects(4);
        String cursor = Client.encode(running.client.get(PROJECTS).after());
        String dataset = running.client.dataset();
        assertEquals(400, running.client.get(dataset + "/records?page%5Bcursor%5D=" + cursor).status());
    }

    @Test
    void aCursorOfAnotherVersionIsRefused() {
        String dataset = running.client.dataset();
        running.client.append(dataset, Client.records(0, 5));
        String cursor = Client.encode(running.client.get(dataset + "/records").after());
        running.client.append(dataset, Client.records(5, 6));
        assertEquals(400,
                running.client.get(dataset + "/records?filter%5Bversion%5D=2&page%5Bcursor%5D=" + cursor).status());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1", "x", "", "1.5" })
    void aLimitThatIsNotPositiveIsRefused(String limit) {
        assertEquals(400, running.client.get(PROJECTS + "?page%5Blimit%5D=" + limit).status());
    }

    @Test
    void aHugeLimitIsCut() {
        running.emulator.seed("""
                {"projects":[{"id":"p","name":"p","datasets":[{"id":"d","name":"d","generated":{"records":5001}}]}]}""");
        assertEquals(5000, running.client.get(API + "/p/datasets/d/records?page%5Blimit%5D=1000000").data().size());
    }

    @Test
    void bigAnswersAreChunkedAndSmallOnesHaveALength() {
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
