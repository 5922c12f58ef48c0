package io.quarkiverse.datadog.llmobs.emulator.experiment;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.TestClock;

class ExperimentDeletionTest {

    private static final String EXPERIMENTS = API + "/experiments";
    private static final String DELETED = "&filter%5Bis_deleted%5D=true";

    private final TestClock clock = new TestClock();

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(EmulatorOptions.defaults().withClock(clock));
    private String project;

    @BeforeEach
    void createProject() {
        project = running.client.project("p");
    }

    @Test
    void deletedExperimentsAreListedOnRequestOnly() {
        String first = create("a");
        String second = create("b");
        String kept = create("c");
        clock.advance(Duration.ofSeconds(1));
        assertEquals(204, delete(second).status());
        TestClient.Response response = delete(first, first);
        assertEquals(204, response.status());
        assertEquals("", response.text());
        assertEquals(List.of(kept), ids(""));
        assertEquals(List.of(second, first), ids(DELETED));
        JsonNode item = list(DELETED).data().at("/1/attributes");
        assertEquals("a 2026-08-13T19:39:32.418984Z", item.path("name").asText() + " " + item.path("deleted_at").asText());
        assertEquals("2026-08-13T19:39:31.418984Z", item.path("updated_at").asText());
    }

    @Test
    void experimentsOfSeveralProjectsAreDeletedByOneRequest() {
        String here = create("a");
        String other = running.client.project("other");
        String there = running.client.post(EXPERIMENTS, document("experiments", """
                {"name":"a","project_id":"%s"}""".formatted(other))).id();
        delete(here, there);
        assertEquals(List.of(), ids(""));
        assertEquals(List.of(there),
                running.client.walk(EXPERIMENTS + "?filter%5Bproject_id%5D=" + other + DELETED).ids());
    }

    @Test
    void experimentsThatDoNotExistAreIgnored() {
        String id = create("a");
        assertEquals(204, delete("none", id).status());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(204, delete(id).status());
        assertEquals("2026-08-13T19:39:31.418984Z", list(DELETED).data().at("/0/attributes/deleted_at").asText());
    }

    @Test
    void theNameOfADeletedExperimentIsFree() {
        String id = create("a");
        delete(id);
        String again = create("a");
        assertNotEquals(id, again);
        delete(again);
        assertEquals(List.of(again, id), ids(DELETED + "&filter%5Bname%5D=a"));
    }

    @Test
    void aDeletedExperimentCannotBeChanged() {
        String id = create("a");
        delete(id);
        TestClient.Response response = running.client.patch(EXPERIMENTS + "/" + id, document("experiments", """
                {"name":"b"}"""));
        assertEquals(404, response.status());
        assertEquals("experiment not found", response.detail());
        assertEquals("a", list(DELETED).data().at("/0/attributes/name").asText());
    }

    @Test
    void aWalkNeitherSkipsNorRepeatsExperimentsWhenSomeAreDeleted() {
        List<String> ids = List.of(create("0"), create("1"), create("2"), create("3"), create("4"));
        TestClient.Response page = list("&page%5Blimit%5D=2");
        delete(ids.get(3), ids.get(2), ids.get(0));
        TestClient.Response rest = list("&page%5Bcursor%5D=" + TestClient.encode(page.after()));
        assertEquals(1, rest.data().size());
        assertEquals(ids.get(1), rest.data().at("/0/id").asText());
    }

    @Test
    void anExperimentOfTheSeedCanBeSeededAndDeletedAgain() {
        String seed = """
                {"projects":[{"id":"%s","name":"p","experiments":[{"id":"e","name":"e"}]}]}""".formatted(project);
        for (int i = 0; i < 2; i++) {
            running.emulator.seed(seed);
            assertEquals(List.of("e"), ids(""));
            assertEquals(List.of(), ids(DELETED));
            delete("e");
            assertEquals(List.of(), ids(""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"experiment_ids":null}
            {"experiment_ids":[]}
            {"experiment_ids":"e"}
            {"experiment_ids":[1]}""")
    void aDeletionWithoutIdsIsRejected(String attributes) {
        assertEquals(400, running.client.post(EXPERIMENTS + "/delete", document("experiments", attributes)).status());
    }

    private String create(String name) {
        return running.client.post(EXPERIMENTS, document("experiments", """
                {"name":"%s","project_id":"%s","ensure_unique":false}""".formatted(name, project))).id();
    }

    private TestClient.Response delete(String... ids) {
        return running.client.post(EXPERIMENTS + "/delete", document("experiments", """
                {"experiment_ids":["%s"]}""".formatted(String.join("\",\"", ids))));
    }

    private TestClient.Response list(String parameters) {
        return running.client.get(EXPERIMENTS + "?filter%5Bproject_id%5D=" + project + parameters);
    }

    private List<String> ids(String parameters) {
        return running.client.walk(EXPERIMENTS + "?filter%5Bproject_id%5D=" + project + parameters).ids();
    }
}
