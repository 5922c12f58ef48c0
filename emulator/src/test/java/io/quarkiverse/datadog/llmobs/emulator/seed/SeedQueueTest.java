package io.quarkiverse.datadog.llmobs.emulator.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class SeedQueueTest {

    private static final String PROJECT = """
            {"projects":[{"id":"p","name":"shop","annotation_queues":[%s]}]}""";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    private void seed(String queues) {
        running.emulator.seed(PROJECT.formatted(queues));
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            {"id":"q"}""", """
            {"name":"n","owner":"a"}""", """
            {"name":"n"},{"name":"n"}""", """
            {"name":"n","id":"q"},{"name":"m","id":"q"}""", """
            {"name":"n","labels":[{"name":"a b","type":"text"}]}""", """
            {"name":"n","interactions":[{"type":"agent","content_id":"a"}]}""", """
            {"name":"n","interactions":[{"type":"trace","content_id":"a"},{"type":"trace","content_id":"a"}]}""", """
            {"name":"n","interactions":[{"id":"i","type":"trace","content_id":"a"},
              {"id":"i","type":"trace","content_id":"b"}]}""", """
            {"name":"n","interactions":[{"type":"trace","content_id":"a","events":[{"id":"e"}]}]}""", """
            {"name":"n","interactions":[{"type":"trace","content_id":"a","events":[{"id":"e","type":"t","at":1}]}]}""" })
    void anInvalidQueueIsRejectedWithItsPlace(String queues) {
        String message = assertThrows(IllegalArgumentException.class, () -> Seed.json(PROJECT.formatted(queues), "seed"))
                .getMessage();
        assertTrue(message.startsWith("seed: $.projects[0].annotation_queues["), message);
    }

    @Test
    void theIdOfAQueueIsTaken() {
        seed("""
                {"id":"q","name":"n"}""");
        String message = assertThrows(IllegalArgumentException.class, () -> seed("""
                {"name":"new"},{"id":"q","name":"m"}""")).getMessage();
        assertEquals("seed: annotation queue \"m\" has the id of one that exists or was deleted; choose another id, or reset "
                + "first", message);
    }

    @Test
    void idsThatAreLeftOutAreTheSameEveryTime() {
        String queue = """
                {"name":"n","description":"d","labels":[{"name":"l","type":"text"}]}""";
        seed(queue);
        String path = TestClient.API + "/annotation-queues";
        String first = running.client.get(path).text();
        running.emulator.reset();
        seed(queue);
        assertEquals(first, running.client.get(path).text());
        seed(queue);
        assertEquals(2, running.client.get(path).data().size());
    }
}
