package io.quarkiverse.datadog.llmobs.emulator.seed;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class SeedTest {

    private static final String GOLDEN = """
            {"projects":[{"id":"p","name":"shop","description":"x","datasets":[{"id":"d","name":"golden","metadata":{"a":1},
              "records":[{"id":"r","input":"q","expected_output":"a","metadata":{},"tags":["t:1"]},{"input":"q"}]}]}]}""";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    @TempDir
    Path directory;

    @Test
    void theSeedIsPresentAfterTheStartAndAfterAReset() throws IOException {
        Path file = Files.writeString(directory.resolve("seed.json"), GOLDEN);
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start(RunningEmulator.options().withSeed(file))) {
            TestClient client = TestClient.of(emulator);
            client.project("more");
            assertEquals(2, client.get(API + "/projects").data().size());
            emulator.reset();
            assertEquals(1, client.get(API + "/projects").data().size());
            assertEquals(2, client.get(API + "/p/datasets/d/records").data().size());
            assertEquals(1, client.get(API + "/p/datasets").data().at("/0/attributes/current_version").asInt());
        }
    }

    @Test
    void idsThatAreLeftOutAreOfVersion4AndTheSameEveryTime() {
        String seed = """
                {"projects":[{"name":"shop","datasets":[{"name":"golden"}]}]}""";
        running.emulator.seed(seed);
        String project = running.client.get(API + "/projects").data().at("/0/id").asText();
        String dataset = running.client.get(API + "/" + project + "/datasets").data().at("/0/id").asText();
        for (String id : List.of(project, dataset)) {
            assertEquals(4, UUID.fromString(id).version(), id);
            assertEquals(2, UUID.fromString(id).variant(), id);
        }
        assertEquals(Seed.projectId("shop"), project);
        running.emulator.reset();
        running.emulator.seed(seed);
        assertEquals(dataset, running.client.get(API + "/" + project + "/datasets").data().at("/0/id").asText());
    }

    @Test
    void aSeedExtendsAProjectOfItsName() throws IOException {
        String id = running.client.project("shop");
        running.emulator.seed(Files.writeString(directory.resolve("seed.json"), GOLDEN.replace("""
                "id":"p",""", "")));
        assertEquals(1, running.client.get(API + "/" + id + "/datasets").data().size());
    }

    @Test
    void aSeedExtendsAProjectOfItsIdUnderAnyName() {
        running.emulator.seed("""
                {"projects":[{"id":"p","name":"other name"}]}""");
        running.emulator.seed(GOLDEN);
        assertEquals("other name", running.client.get(API + "/projects").data().at("/0/attributes/name").asText());
        assertEquals(1, running.client.get(API + "/p/datasets").data().size());
    }

    @Test
    void aSeedThatDoesNotFitChangesNothing() {
        running.emulator.seed(GOLDEN);
        String clash = GOLDEN.replace("""
                {"projects":[""", """
                {"projects":[{"name":"first"},""");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> running.emulator.seed(clash)).getMessage()
                .contains("dataset \"golden\""));
        assertEquals(1, running.client.get(API + "/projects").data().size());
        assertThrows(IllegalArgumentException.class,
                () -> running.emulator.seed("""
                        {"projects":[{"id":"q","name":"shop"}]}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { | is not JSON
            {} | $.projects is required
            {"projects":{}} | $.projects is not an array
            {"projects":[{}]} | $.projects[0].name is required
            {"projects":[{"name":"a"},{"name":"a"}]} | $.projects[1].name occurs twice
            {"projects":[{"name":"a","data":1}]} | $.projects[0].data is not a member of a seed
            {"projects":[{"name":"a","datasets":[{"name":"d","records":[{"output":1}]}]}]} | $.projects[0].datasets[0].records[0].output is not a member
            {"projects":[{"name":"a","datasets":[{"name":"d","records":[{"id":"i"}]}]}]} | records[0].input is required
            {"projects":[{"name":"a","experiments":[{"name":"e","project":"p"}]}]} | $.projects[0].experiments[0].project is not a member
            {"projects":[{"name":"a","experiments":[{"name":"e"},{"name":"e"}]}]} | $.projects[0].experiments[1].name occurs twice
            {"projects":[{"name":"a","experiments":[{"id":"i","name":"e"}]},{"name":"b","experiments":[{"id":"i","name":"e"}]}]} | $.projects[1].experiments[0].id occurs twice
            {"projects":[{"name":"a","experiments":[{"name":"e","dataset":"d"}]}]} | experiment "e" of project "a" needs the dataset "d"
            {"projects":[],"prompts":[{}]} | $.prompts[0].prompt_id is required
            {"projects":[],"prompts":[{"prompt_id":"p"}]} | $.prompts[0].versions is required
            {"projects":[],"prompts":[{"prompt_id":"p","versions":[]}]} | a prompt has at least one version
            {"projects":[],"prompts":[{"prompt_id":"p","versions":[{"template":[]}]}]} | $.prompts[0].versions[0] is no version: invalid prompt template
            {"projects":[],"prompts":[{"prompt_id":"p","versions":[{"text":"t"}]}]} | $.prompts[0].versions[0].text is not a member of a seed
            {"projects":[],"prompts":[{"prompt_id":"p","versions":[{"template":"t"}]},{"prompt_id":"p"}]} | $.prompts[1].prompt_id occurs twice
            {"projects":[{"name":"a","datasets":[{"name":"d","generated":{"records":0}}]}]} | give 1 to
            {"projects":[{"name":"a","datasets":[{"name":"d","locked_by":"u"}]}]} | $.projects[0].datasets[0].locked_by is not an object
            {"projects":[{"name":"a","datasets":[{"name":"d","locked_by":{"name":"u"}}]}]} | datasets[0].locked_by.id is required
            {"projects":[{"name":"a","datasets":[{"name":"d","locked_by":{"id":"u","mail":"m"}}]}]} | locked_by.mail is not a member
            {"projects":[{"name":"a","datasets":[{"name":"d","locked_by":{"id":"u","icon":1}}]}]} | locked_by.icon is not a string
            {"projects":[{"name":"a","datasets":[{"name":"d","generated":{"records":1,"bytes_per_record":9}}]}]} | or more""")
    void anInvalidSeedIsExplainedBeforeThePortOpens(String json, String expected) throws IOException {
        Path file = Files.writeString(directory.resolve("seed.json"), json);
        String message = assertThrows(IllegalArgumentException.class,
                () -> LlmObservabilityEmulator.start(RunningEmulator.options().withSeed(file))).getMessage();
        assertTrue(message.startsWith("seed file " + file) && message.contains(expected), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void idsThatAreLeftOutAreTheSameAfterAReset() {
        Seed seed = Seed.json("""
                {"projects": [{"name": "shop", "datasets": [{"name": "golden"}, {"name": "silver"}]},
                  {"name": "bot", "datasets": [{"name": "golden"}]}]}""", "seed");
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start(RunningEmulator.options().withSeed(seed))) {
            assertEquals(List.of("shop", "bot"), List.copyOf(seed.projects().values()));
            List<String> ids = datasets(emulator, seed);
            assertEquals(3, Set.copyOf(ids).size());
            emulator.reset();
            assertEquals(ids, datasets(emulator, seed));
        }
    }

    private static List<String> datasets(LlmObservabilityEmulator emulator, Seed seed) {
        return seed.projects().keySet().stream()
                .flatMap(project -> TestClient.of(emulator).walk(API + "/" + project + "/datasets").ids().stream()).toList();
    }

    @Test
    void anExperimentRunsOnTheSeededVersionOfItsDatasetAndKeepsItsName() {
        running.emulator.seed("""
                {"projects":[{"id":"p","name":"shop","datasets":[{"id":"d","name":"golden","records":[{"input":"q"}]}],
                  "experiments":[{"id":"e","name":"nightly","dataset":"golden","description":"x","config":{"a":1},
                    "metadata":{"b":2}}]}]}""");
        TestClient.Response found = experiment("nightly");
        assertEquals("e", found.id());
        assertEquals("nightly", found.attributes().path("name").asText());
        assertEquals("d", found.attributes().path("dataset_id").asText());
        assertEquals(1, found.attributes().path("dataset_version").asInt());
        assertEquals("""
                x {"a":1} {"b":2}""", found.attributes().path("description").asText() + " "
                + found.attributes().path("config") + " " + found.attributes().path("metadata"));
        assertEquals(1, running.client.get(API + "/p/datasets/d/versions").data().size());
    }

    @Test
    void anExperimentOfASeedMayRunOnADatasetThatExistsAlready() {
        running.emulator.seed(GOLDEN);
        String more = """
                {"projects":[{"id":"p","name":"shop","experiments":[{"name":"nightly","dataset":"golden"}]}]}""";
        running.emulator.seed(more);
        String id = experiment("nightly").id();
        assertEquals(4, UUID.fromString(id).version());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> running.emulator.seed(more)).getMessage()
                .contains("experiment \"nightly\" of project \"shop\" exists already by name or id"));
        running.emulator.reset();
        running.emulator.seed(GOLDEN);
        running.emulator.seed(more);
        assertEquals(id, experiment("nightly").id());
    }

    /** The experiment with this name in the project p. */
    private TestClient.Response experiment(String name) {
        return running.client.post(API + "/experiments", TestClient.document("experiments", """
                {"name":"%s","project_id":"p","ensure_unique":false}""".formatted(name)));
    }

    @Test
    void theFirstNameOfARenamedDatasetCanBeSeededAgain() {
        String seed = """
                {"projects":[{"id":"p","name":"shop","datasets":[{"name":"golden"}]}]}""";
        running.emulator.seed(seed);
        String id = running.client.get(API + "/p/datasets").data().at("/0/id").asText();
        assertEquals(200, running.client.patch(API + "/p/datasets/" + id,
                TestClient.document("datasets", """
                        {"name":"renamed"}""")).status());
        running.emulator.seed(seed);
        assertEquals(2, running.client.get(API + "/p/datasets").data().size());
    }

    @Test
    void anAdditionalProjectIsMadeUnlessTheSeedHasItsId() {
        Seed seed = Seed.json(GOLDEN, "seed").withProject("p", "other name").withProject("q", "shop").withProject("r", "new");
        assertEquals(Map.of("p", "shop", "q", "shop", "r", "new"), seed.projects());
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start(RunningEmulator.options().withSeed(seed))) {
            emulator.reset();
            TestClient client = TestClient.of(emulator);
            assertEquals(List.of("r", "q", "p"), client.walk(API + "/projects").ids());
            assertEquals(1, client.get(API + "/p/datasets").data().size());
            assertEquals(0, client.get(API + "/q/datasets").data().size());
        }
    }

    @Test
    void theSeedMayHavePrompts() {
        String prompt = """
                {"prompt_id":"p","title":"t","description":"d","versions":[{"template":"one","labels":["production"]},
                  {"template":[{"role":"user","content":"two"}],"user_version":"v","description":"w"}]}""";
        Seed seed = Seed.json("""
                {"projects":[],"prompts":[%s]}""".formatted(prompt), "seed");
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start(RunningEmulator.options().withSeed(seed))) {
            TestClient client = TestClient.of(emulator);
            emulator.reset();
            JsonNode listed = client.get(API + "/prompts").data().at("/0/attributes");
            assertEquals("p t d 2", listed.path("prompt_id").asText() + " " + listed.path("title").asText() + " "
                    + listed.path("description").asText() + " " + listed.path("num_versions").asInt());
            String clash = """
                    {"projects":[{"name":"new"}],"prompts":[%s]}""".formatted(prompt);
            assertTrue(assertThrows(IllegalArgumentException.class, () -> emulator.seed(clash)).getMessage()
                    .contains("prompt \"p\" exists already"));
            assertEquals(0, client.get(API + "/projects").data().size());
        }
    }

    @Test
    void aMissingSeedIsExplained() {
        Path file = directory.resolve("none.json");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> running.emulator.seed(file)).getMessage()
                .contains(file + " cannot be read (NoSuchFileException)"));
    }
}
