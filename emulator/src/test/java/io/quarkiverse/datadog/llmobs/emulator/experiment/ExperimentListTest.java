package io.quarkiverse.datadog.llmobs.emulator.experiment;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.encode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class ExperimentListTest {

    private static final String EXPERIMENTS = API + "/experiments";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private String project;
    private String dataset;

    @BeforeEach
    void createDataset() {
        project = running.client.project("p");
        dataset = running.client.createDataset(project, "d").id();
    }

    @Test
    void itemsAreAsRecordedAndNewestFirst() {
        String old = create("old", "");
        String young = create("young", "");
        assertEquals(List.of(young, old), ids(""));
        JsonNode item = running.client.get(path("")).data().path(0).path("attributes");
        assertEquals(List.of("author", "created_at", "dataset_id", "dataset_version", "description", "experiment",
                "is_auto_experiment", "name", "project_id", "updated_at"), TestClient.names(item));
        assertEquals("2026-08-13T19:39:31.418984Z", item.path("created_at").asText());
        assertEquals(List.of("id"), TestClient.names(item.path("author")));
    }

    @Test
    void allPagesAreFiltered() {
        String first = create("a", "");
        create("b", "");
        String second = create("a", "");
        create("b", "");
        String third = create("a", "");
        TestClient.Walk walk = running.client
                .walk(path("&filter%5Bexperiment%5D=a&page%5Blimit%5D=2"));
        assertEquals(List.of(third, second, first), walk.ids());
        assertEquals(1, walk.cursors().size());
    }

    @Test
    void theProjectIsNeededUnlessTheDatasetIsGiven() {
        String id = create("e", "");
        TestClient.Response neither = running.client.get(EXPERIMENTS + "?filter%5Bid%5D=" + id);
        assertEquals(400, neither.status());
        assertEquals("filter[project_id] is required unless filter[dataset_id] is given", neither.detail());
        assertEquals(List.of(id), running.client.walk(EXPERIMENTS + "?filter%5Bdataset_id%5D=" + dataset).ids());
    }

    @Test
    void aProjectOrDatasetThatIsUnknownHasNoExperiments() {
        create("e", "");
        assertEquals(List.of(), running.client.walk(EXPERIMENTS + "?filter%5Bproject_id%5D=none").ids());
        assertEquals(List.of(), running.client.walk(EXPERIMENTS + "?filter%5Bdataset_id%5D=none").ids());
        assertEquals(List.of(), ids("&filter%5Bdataset_id%5D=none"));
    }

    @Test
    void experimentsOfOtherProjectsAreNotListed() {
        String other = running.client.project("other");
        running.client.post(EXPERIMENTS, document("experiments", """
                {"name":"e","project_id":"%s"}""".formatted(other)));
        assertEquals(List.of(), ids(""));
    }

    @Test
    void filtersAreExactAndAllOfThemMatch() {
        String first = create("e", """
                ,"parent_experiment_id":"b1\"""");
        String second = create("e", """
                ,"parent_experiment_id":"b2","ensure_unique":false""");
        String third = create("f", "");
        assertEquals(List.of(second), ids("&filter%5Bname%5D=e"));
        assertEquals(List.of(second, first), ids("&filter%5Bexperiment%5D=e"));
        assertEquals(List.of(), ids("&filter%5Bexperiment%5D=E"));
        assertEquals(List.of(third), ids("&filter%5Bid%5D=" + third));
        assertEquals(List.of(third, first), ids("&filter%5Bid%5D=" + first + "&filter%5Bid%5D=" + third));
        assertEquals(List.of(first), ids("&filter%5Bparent_experiment_id%5D=b1"));
        assertEquals(List.of(second, first),
                ids("&filter%5Bparent_experiment_id%5D=b2&filter%5Bparent_experiment_id%5D=b1"));
        assertEquals(List.of(), ids("&filter%5Bexperiment%5D=f&filter%5Bid%5D=" + first));
    }

    @Test
    void metadataIsContained() {
        String tagged = create("e", """
                ,"metadata":{"tags":["git.commit.sha:abc","team:qa"],"n":1}""");
        create("e", """
                ,"metadata":{"tags":["team:qa"]}""");
        create("e", "");
        assertEquals(List.of(tagged), ids("&filter%5Bmetadata%5D=" + encode("""
                {"tags":["git.commit.sha:abc"]}""")));
        assertEquals(2, ids("&filter%5Bmetadata%5D=" + encode("""
                {"tags":["team:qa"]}""")).size());
        assertEquals(List.of(), ids("&filter%5Bmetadata%5D=" + encode("""
                {"team":"qa"}""")));
    }

    @ParameterizedTest
    @CsvSource({ "false,1", "true,0" })
    void experimentsThatAreNotDeletedAreListedUnlessDeletedOnesAreRequested(String isDeleted, int expected) {
        create("e", "");
        assertEquals(expected, ids("&filter%5Bis_deleted%5D=" + isDeleted).size());
    }

    @Test
    void authorsAndNamesOfDatasetsAreFilledOnRequest() {
        create("e", "");
        JsonNode item = running.client.get(path("&include%5Buser_data%5D=true&include%5Bdataset_names%5D=true")).data().path(0)
                .path("attributes");
        assertEquals(List.of("email", "handle", "id", "name"), TestClient.names(item.path("author")));
        assertEquals("d", item.path("dataset_name").asText());
    }

    @Test
    void thePublishedFormHasAnAuthorOnRequestOnly() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(Profile.PUBLISHED))) {
            TestClient client = TestClient.of(emulator);
            String published = client.project("p");
            client.post(EXPERIMENTS, document("experiments", """
                    {"name":"e","project_id":"%s"}""".formatted(published)));
            String list = EXPERIMENTS + "?filter%5Bproject_id%5D=" + published;
            assertFalse(client.get(list).data().at("/0/attributes").has("author"));
            assertEquals("Emulator",
                    client.get(list + "&include%5Buser_data%5D=true").data().at("/0/attributes/author/name").asText());
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "filter[metadata]={", "filter[metadata]=[]", "filter[metadata]=", "filter[is_deleted]=1",
            "include[user_data]=yes" })
    void aParameterThatIsInvalidIsNamed(String parameter) {
        String[] sides = parameter.split("=", 2);
        TestClient.Response response = running.client.get(path("&" + encode(sides[0]) + "=" + encode(sides[1])));
        assertEquals(400, response.status());
        assertEquals("invalid " + sides[0], response.detail().split(":")[0]);
    }

    private String create(String name, String more) {
        TestClient.Response response = running.client.post(EXPERIMENTS, document("experiments", """
                {"name":"%s","project_id":"%s","dataset_id":"%s"%s}""".formatted(name, project, dataset, more)));
        assertEquals(200, response.status(), response.text());
        return response.id();
    }

    private String path(String parameters) {
        return EXPERIMENTS + "?filter%5Bproject_id%5D=" + project + parameters;
    }

    private List<String> ids(String parameters) {
        return running.client.walk(path(parameters)).ids();
    }
}
