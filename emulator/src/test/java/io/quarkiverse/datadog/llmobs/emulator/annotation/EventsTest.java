package io.quarkiverse.datadog.llmobs.emulator.annotation;

import static io.quarkiverse.datadog.llmobs.emulator.annotation.QueueCalls.QUEUES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class EventsTest {

    private static final String OPERATION = "GetLLMObsAnnotatedInteraction";
    private static final String PATH = QUEUES + "/q/annotated-interactions/i";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(RunningEmulator.options().withSeed(Seed.json("""
            {"projects":[{"name":"p","annotation_queues":[{"id":"q","name":"n","interactions":[
              {"id":"i","type":"session","content_id":"s","events":[%s]},{"id":"j","type":"trace","content_id":"t"}]}]}]}"""
            .formatted(IntStream.range(0, 12).mapToObj("""
                    {"id":"e%d","type":"span","attributes":{"n":1}}"""::formatted).collect(Collectors.joining(","))), "seed")));

    private JsonNode page(String query) {
        TestClient.Response response = running.client.get(PATH + query);
        assertEquals(200, response.status(), response.text());
        return response.attributes();
    }

    private static String next(JsonNode page) {
        return TestClient.encode(page.path("next_cursor").asText());
    }

    @Test
    void anInteractionComesWithTheFirstTenEvents() {
        JsonNode page = page("");
        assertEquals("i session 10", page.at("/annotated_interaction/id").asText() + " "
                + page.path("interaction_type").asText() + " " + page.path("events").size());
        JsonNode last = page("?cursor=" + next(page));
        assertEquals(2, last.path("events").size());
        assertEquals("i", last.at("/annotated_interaction/id").asText());
        assertFalse(last.has("next_cursor"));
    }

    @Test
    void anInteractionMayHaveNoEvents() {
        JsonNode page = running.client.get(QUEUES + "/q/annotated-interactions/j").attributes();
        assertEquals(0, page.path("events").size());
        assertFalse(page.has("next_cursor"));
    }

    @Test
    void pagesOfAnySizeHoldAllEventsOnce() {
        for (int size = 1; size <= 13; size++) {
            JsonNode page = page("?limit=" + size);
            int events = page.path("events").size();
            while (page.has("next_cursor")) {
                page = page("?limit=" + size + "&cursor=" + next(page));
                events += page.path("events").size();
            }
            assertEquals(12, events);
            assertEquals("e11", page.path("events").path(page.path("events").size() - 1).path("id").asText());
        }
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsInvalidRejected() {
        assertEquals(404, running.client.get(QUEUES + "/q/annotated-interactions/none").status());
        assertEquals(404, running.client.get(QUEUES + "/none/annotated-interactions/i").status());
        assertEquals(400, running.client.get(PATH + "?limit=0").status());
        assertEquals(400, running.client.get(PATH + "?cursor=abc").status());
        String cursor = next(page("?limit=1"));
        assertEquals(400, running.client.get(QUEUES + "/q/annotated-interactions/j?cursor=" + cursor).status());
    }

    @Test
    void anEmptyPageIsFollowedByTheEvents() {
        running.emulator.faults().on(OPERATION, Fault.emptyPage().times(1));
        JsonNode empty = page("?limit=12");
        assertEquals(0, empty.path("events").size());
        assertEquals(12, page("?limit=12&cursor=" + next(empty)).path("events").size());
    }

    @Test
    void aRepeatedCursorNamesThePageItself() {
        running.emulator.faults().on(OPERATION, Fault.repeatedCursor());
        String cursor = next(page("?limit=5"));
        assertEquals(cursor, next(page("?limit=5&cursor=" + cursor)));
    }
}
