package io.quarkiverse.datadog.llmobs.emulator.seed;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;

class SeedRunTest {

    private static final String RUNS = """
            [{"id":"r","status":"running","step":"s","progress":[
                {"name":"a","status":"b","started_at":"2026-08-13T19:39:31Z"}],
              "topics":[{"id":"t","name":"n"},
                {"id":"u","name":"m","parent_topic_id":"t","points":[{"span_id":"1","metrics":{"duration":1,"status":"ok"}}]}]}]""";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    private void seed(String id, String runs) {
        running.emulator.seed("""
                {"projects":[],"patterns":[{"id":"%s","name":"n","evp_query":"q","hierarchy_depth":2,"num_records":100,
                  "sampling_ratio":0.5,"runs":%s}]}""".formatted(id, runs));
    }

    private String rejected(String id, String runs) {
        return assertThrows(IllegalArgumentException.class, () -> seed(id, runs)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "status":"running"    | "state":"running"     | .state is not a member of a seed
            "name":"a"            | "nam":"a"             | .progress[0].nam is not a member of a seed
            "id":"u"              | "id":"t"              | .topics[1].id occurs twice
            "name":"m"            | "name":" "            | .topics[1].name is required
            "parent_topic_id":"t" | "parent_topic_id":"u" | .topics[1].parent_topic_id is no topic that is listed before it
            "name":"n"            | "name":"n","points":[{"span_id":"2"}] | .topics[1].parent_topic_id is a topic with points
            "span_id":"1"         | "span":"1"            | .topics[1].points[0].span is not a member of a seed
            "span_id":"1",        | ``                    | .topics[1].points[0].span_id is required
            "duration":1          | "duration":"1"        | .topics[1].points[0].metrics.duration is not a number
            "status":"ok"         | "status":1            | .topics[1].points[0].metrics.status is not a string
            """)
    void whatIsInvalidIsRejectedWithItsPlace(String member, String replacement, String problem) {
        String message = rejected("c", RUNS.replace(member, replacement));
        assertTrue(message.contains("$.patterns[0].runs[0]" + problem), message);
    }

    @Test
    void aTopicHasAnIdOfItsOwnAmongAllConfigurations() {
        seed("c", RUNS);
        assertTrue(rejected("d", RUNS).contains("topic \"t\" exists already"));
        assertDoesNotThrow(() -> seed("d", RUNS.replace("\"t\"", "\"v\"").replace("\"u\"", "\"w\"")));
    }
}
