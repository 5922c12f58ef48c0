package io.quarkiverse.datadog.llmobs.emulator.record;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.TestClock;

class RecordVersionsTest {

    private final TestClock clock = new TestClock();

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(EmulatorOptions.defaults().withClock(clock));
    private String dataset;

    @BeforeEach
    void createDataset() {
        dataset = running.client.dataset();
    }

    @Test
    void everyBatchThatAddsSomethingIsAVersion() {
        assertEquals(1, version(running.client.append(dataset, """
                {"input":1}""")));
        assertEquals(2, version(running.client.append(dataset, """
                {"input":2}""", """
                {"input":1}""")));
        assertEquals(1, running.client.get(dataset + "/records?filter%5Bversion%5D=1").data().size());
        assertEquals(2, running.client.get(dataset + "/records?filter%5Bversion%5D=2").data().size());
        assertEquals(2, running.client.get(dataset + "/records").data().size());
    }

    @Test
    void existingContentAddsNothing() {
        running.client.append(dataset, """
                {"input":{"a":1,"b":2}}""");
        clock.advance(Duration.ofSeconds(1));
        assertEquals("""
                {"data":[]}""", running.client.append(dataset, """
                {"input":{"b":2,"a":1}}""").text());
        assertEquals(1, currentVersion());
        assertEquals("2026-08-13T19:39:31.418984Z", dataset().path("updated_at").asText());
    }

    @Test
    void duplicatesInOneBatchAreOneRecord() {
        assertEquals(1, running.client.append(dataset, """
                {"input":1}""", """
                {"input":1}""").data().size());
    }

    @Test
    void aStringIsNotTheSameAsTheNumber() {
        assertEquals(2, running.client.append(dataset, """
                {"input":1}""", """
                {"input":"1"}""").data().size());
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        String[] same = { "100", "100.0", "1e2", "1.00E+2", "100.000" };
        running.client.append(dataset, """
                {"input":{"n":[100,0,-0.50]}}""");
        for (String number : same) {
            assertEquals(0, running.client.append(dataset, """
                    {"input":{"n":[%s,0e3,-5e-1]}}""".formatted(number)).data().size());
        }
        assertEquals(2, running.client.append(dataset, """
                {"input":{"n":[100,0,0.50]}}""",
                """
                        {"input":{"n":[100.00000000000000000001,0,-0.50]}}""").data().size());
    }

    @Test
    void aTextIsTheSameHoweverItIsEscaped() {
        running.client.append(dataset, """
                {"input":{"caf\u00e9":"\ud83d\ude00/"}}""");
        assertEquals(0, running.client.append(dataset, """
                {"input":{"caf\\u00e9":"\\ud83d\\ude00\\/"}}""").data().size());
    }

    @Test
    void absentEmptyAndFalseValuesAreDifferentContent() {
        assertEquals(8, running.client.append(dataset, """
                {"input":1}""", """
                {"input":1,"expected_output":""}""",
                """
                        {"input":1,"expected_output":{}}""", """
                        {"input":1,"expected_output":[]}""",
                """
                        {"input":1,"expected_output":false}""", """
                        {"input":1,"expected_output":0}""",
                """
                        {"input":1,"metadata":{}}""", """
                        {"input":1,"metadata":{"a":null}}""").data().size());
        assertEquals(0, running.client.append(dataset, """
                {"input":1,"expected_output":null,"metadata":null}""",
                """
                        {"input":1,"tags":[]}""").data().size());
    }

    @Test
    void withoutDeduplicationContentIsAddedAgain() {
        running.client.append(dataset, """
                {"input":1}""");
        TestClient.Response again = running.client.post(dataset + "/records",
                document("datasets", """
                        {"records":[{"input":1}],"deduplicate":false}"""));
        assertEquals(2, version(again));
        assertEquals(2, running.client.get(dataset + "/records").data().size());
    }

    @Test
    void aKnownIdWithTheSameContentIsOnlyTouched() {
        running.client.append(dataset, """
                {"id":"a","input":1}""");
        clock.advance(Duration.ofSeconds(1));
        JsonNode again = running.client.append(dataset, """
                {"id":"a","input":1}""").data().at("/0/attributes");
        assertEquals("2026-08-13T19:39:31.418984498Z", again.path("created_at").asText());
        assertEquals("2026-08-13T19:39:32.418984498Z", again.path("updated_at").asText());
        assertEquals(1, again.path("version").asInt());
        assertEquals(1, currentVersion());
    }

    @Test
    void aKnownIdWithOtherContentIsReplacedAndTheOldVersionStays() {
        JsonNode old = running.client.append(dataset, """
                {"id":"a","input":1}""").data().at("/0/attributes");
        JsonNode fresh = running.client.append(dataset, """
                {"id":"a","input":2}""").data().at("/0/attributes");
        assertEquals(2, fresh.path("version").asInt());
        assertEquals(old.path("canonical_id"), fresh.path("canonical_id"));
        assertEquals(1, input(1));
        assertEquals(2, input(2));
        assertEquals(1, running.client.get(dataset + "/records").data().size());
        assertFalse(running.client.get(dataset + "/export?version=1").text().contains("a,2"));
    }

    @Test
    void replacedContentCanBeRestored() {
        running.client.append(dataset, """
                {"id":"a","input":1}""");
        running.client.append(dataset, """
                {"id":"a","input":2}""");
        assertEquals(3, version(running.client.append(dataset, """
                {"input":1}""")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "2", "-1", "x", "99999999999999999999", "" })
    void anUnknownVersionIsRejectedWithTheMessageOfTheService(String version) {
        running.client.append(dataset, """
                {"input":1}""");
        TestClient.Response response = running.client.get(dataset + "/records?filter%5Bversion%5D=" + version);
        assertEquals(400, response.status());
        assertEquals("""
                {"errors":[{"title":"Generic Error",\
                "detail":"invalid version: version is greater than the current version or negative"}]}""", response.text());
    }

    @Test
    void versionZeroOfAnEmptyDatasetIsEmpty() {
        assertEquals("""
                {"data":[],"meta":{"after":""}}""",
                running.client.get(dataset + "/records?filter%5Bversion%5D=0").text());
    }

    @Test
    void anAppendChangesTheUpdateTimeOfTheDataset() {
        clock.advance(Duration.ofSeconds(1));
        running.client.append(dataset, """
                {"input":1}""");
        assertEquals(1, currentVersion());
        assertNotEquals(dataset().path("created_at"), dataset().path("updated_at"));
    }

    private int input(int version) {
        List<JsonNode> items = running.client.walk(dataset + "/records?filter%5Bversion%5D=" + version).items();
        assertEquals(1, items.size());
        return items.get(0).at("/attributes/input").asInt();
    }

    private int currentVersion() {
        return dataset().path("current_version").asInt();
    }

    private JsonNode dataset() {
        return running.client.get(dataset.substring(0, dataset.lastIndexOf('/'))).data().at("/0/attributes");
    }

    private static int version(TestClient.Response response) {
        return response.data().at("/0/attributes/version").asInt();
    }
}
