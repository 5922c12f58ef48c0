package io.quarkiverse.datadog.llmobs.emulator.pattern;

import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.CONFIGS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;

class ConfigListTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private final PatternCalls patterns = new PatternCalls(running);

    private List<String> listed() {
        return running.client.get(CONFIGS).attributes().path("configs").findValuesAsText("id");
    }

    @Test
    void configurationsOfTheSeedAreListedNewestFirst() {
        assertEquals(List.of(), listed());
        patterns.seed(config("a", ""), config("b", ""));
        assertEquals(List.of("b", "a"), listed());
        running.emulator.reset();
        assertEquals(List.of(), listed());
    }

    @Test
    void aListedConfigurationHasItsIdAndWhatWasGiven() {
        patterns.seed(config("a", """
                ,"scope":"span","template":"t","integration_provider":"openai","account_id":"x","model_name":"m\""""));
        assertEquals("""
                {"id":"a","name":"n","evp_query":"q","scope":"span","hierarchy_depth":2,"num_records":100,\
                "sampling_ratio":0.50,"template":"t","integration_provider":"openai","account_id":"x","model_name":"m",\
                "created_at":"2026-08-13T19:39:31.418984Z","updated_at":"2026-08-13T19:39:31.418984Z"}""",
                running.client.get(CONFIGS).text().replaceAll(".*\\[|].*", ""));
    }

    @Test
    void whatIsLeftOutIsLeftOut() {
        patterns.seed(config("a", ""));
        JsonNode listed = running.client.get(CONFIGS).attributes().at("/configs/0");
        assertEquals("", listed.path("scope").textValue());
        assertTrue(listed.path("template").isMissingNode() && listed.path("model_name").isMissingNode());
    }

    @Test
    void anIdThatIsLeftOutIsDerivedFromTheName() {
        String unnamed = config("", "").replace("""
                "id":"",""", "");
        patterns.seed(unnamed);
        List<String> first = listed();
        running.emulator.reset();
        patterns.seed(unnamed);
        assertEquals(first, listed());
        assertTrue(rejected(unnamed).contains("exists already"));
        assertTrue(rejected(unnamed, unnamed).contains("$.patterns[1].id occurs twice"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "hierarchy_depth":2   | "hierarchy_depth":0   | hierarchy_depth is 0
            "num_records":100     | "num_records":1.5     | num_records is not an integer
            "num_records":100     | "more":1              | more is not a member of a seed
            "sampling_ratio":0.50 | "sampling_ratio":1.5  | sampling_ratio is not a number from 0 to 1
            "sampling_ratio":0.50 | "sampling_ratio":"1"  | sampling_ratio is not a number from 0 to 1
            "evp_query":"q"       | "evp_query":" "       | evp_query is required
            """)
    void anInvalidConfigurationIsRejectedWithItsPlace(String member, String replacement, String problem) {
        String message = rejected(config("a", "").replace(member, replacement));
        assertTrue(message.contains("$.patterns[0]." + problem), message);
    }

    private String rejected(String... configs) {
        return assertThrows(IllegalArgumentException.class, () -> patterns.seed(configs)).getMessage();
    }
}
