package io.quarkiverse.datadog.llmobs.emulator;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.samples.Sample;

/**
 * Every sample of the documentation works: seeds, curl commands for the emulator, command lines of the emulator.
 */
class DocumentedSamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    @ParameterizedTest
    @MethodSource("json")
    void jsonIsWellFormed(Sample sample) throws IOException {
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(sample.text())) {
            assertFalse(values.readAll().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSeedFillsAnEmulator(Sample sample) {
        Seed seed = Seed.json(sample.text(), sample.place());
        assertFalse(seed.projects().isEmpty());
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start(RunningEmulator.options().withSeed(seed))) {
            List<String> datasets = datasets(emulator, seed);
            emulator.reset();
            assertEquals(datasets, datasets(emulator, seed));
        }
    }

    /** The ids of all datasets, whose records can be listed. */
    private static List<String> datasets(LlmObservabilityEmulator emulator, Seed seed) {
        TestClient client = TestClient.of(emulator);
        return seed.projects().keySet().stream().map(project -> TestClient.API + "/" + project + "/datasets")
                .flatMap(path -> client.walk(path).ids().stream().map(dataset -> path + "/" + dataset))
                .peek(dataset -> assertEquals(200, client.get(dataset + "/records").status()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("curlCommands")
    void aCurlCommandSucceeds(String command) {
        CurlCommand curl = CurlCommand.parse(command);
        Seed documented = Seed.json(seeds().get(0).text(), "seed");
        // a file that is sent is the seed itself
        EmulatorOptions options = RunningEmulator.options().withSeed(curl.readsFile() ? Seed.empty() : documented);
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start(options)) {
            TestClient client = new TestClient(emulator.baseUri(), curl.headers().toArray(String[]::new));
            String body = curl.readsFile() ? seeds().get(0).text() : curl.bodyOrNull();
            TestClient.Response response = client.send(curl.method(), curl.pathAndQuery(), body);
            assertTrue(response.status() / 100 == 2, () -> response.status() + " " + response.text());
        }
    }

    @ParameterizedTest
    @MethodSource("emulatorCommands")
    void aCommandLineIsUnderstood(String command) {
        String[] words = command.split(" +");
        String[] arguments = Arrays.copyOfRange(words, Arrays.asList(words).indexOf("-jar") + 2, words.length);
        assertDoesNotThrow(() -> CommandLine.parse(arguments));
    }

    static List<Sample> json() {
        return Sample.in("json");
    }

    static List<Sample> seeds() {
        return Sample.seeds();
    }

    static Stream<String> curlCommands() {
        return commands().filter(command -> command.startsWith("curl "))
                .filter(command -> CurlCommand.parse(command).isForTheEmulator());
    }

    static Stream<String> emulatorCommands() {
        return commands().filter(command -> command.contains("-jar ") && command.contains("llmobs-emulator-"));
    }

    private static Stream<String> commands() {
        return Sample.in("shell").stream().flatMap(sample -> sample.commands().stream());
    }
}
