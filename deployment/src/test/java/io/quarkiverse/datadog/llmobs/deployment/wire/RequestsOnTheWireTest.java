package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.DATASETS;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.EXPERIMENTS;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.dataset;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentChanges;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentQuery;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentStatus;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkus.test.QuarkusUnitTest;

/**
 * How parameters and values are sent. That each operation sends its request is tested elsewhere, by the cases
 * of all operations.
 */
class RequestsOnTheWireTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.user-agent", "my-app/1.0");

    @Inject
    LlmObservability llmobs;

    @Inject
    @RestClient
    DatasetsApi datasetsApi;

    @Inject
    @RestClient
    DatasetRecordsApi recordsApi;

    @Inject
    @RestClient
    ProjectsApi projectsApi;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    record Question(String userName, Object missing) {
    }

    @Test
    void inputsKeepTheirOwnNamesAndNulls() {
        WIRE.respond(json(200, """
                {"data": []}"""));
        Map<String, Object> input = new HashMap<>();
        input.put("someKey", null);
        llmobs.datasets().records("d").append(List.of(
                new NewRecord("r-1", input, List.of(1, "x"), Map.of("aB", 1), List.of("env:prod")),
                NewRecord.of(new Question("u", null), "text")), false);
        WIRE.verify(1, postRequestedFor(urlEqualTo(DATASETS + "/d/records")).withRequestBody(equalToJson("""
                {"data": {"type": "datasets", "attributes": {"deduplicate": false, "records": [
                    {"id": "r-1", "input": {"someKey": null}, "expected_output": [1, "x"], "metadata": {"aB": 1},
                     "tags": ["env:prod"]},
                    {"input": {"userName": "u", "missing": null}, "expected_output": "text"}]}}}""", false, false)));
    }

    @Test
    void metadataKeepsItsOwnNamesAndNulls() {
        WIRE.respond(json(200, """
                {"data": %s}""".formatted(dataset("d"))));
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("owner", null);
        metadata.put("camelCase", List.of(1, 2.5));
        llmobs.datasets().create(NewDataset.named("golden").withMetadata(metadata));
        WIRE.verify(1, postRequestedFor(urlEqualTo(DATASETS)).withRequestBody(equalToJson("""
                {"data": {"type": "datasets", "attributes": {
                    "name": "golden", "metadata": {"owner": null, "camelCase": [1, 2.5]}}}}""")));
    }

    @Test
    void anExperimentIsCreatedInTheProjectOfItsGroupUnlessItNamesOne() {
        WIRE.respond(json(200, """
                {"data": {"id": "e", "type": "experiments", "attributes": {"name": "n"}}}"""));
        NewExperiment experiment = NewExperiment.named("n");
        llmobs.experiments().create(experiment);
        llmobs.experiments("q").create(experiment);
        llmobs.experiments("q").create(experiment.inProject("r"));
        for (String project : List.of("p", "q", "r")) {
            WIRE.verify(1, postRequestedFor(urlEqualTo(EXPERIMENTS))
                    .withRequestBody(matchingJsonPath("$.data.attributes.project_id", equalTo(project))));
        }
    }

    @Test
    void allFiltersOfExperimentsAreSentForEveryPage() {
        WIRE.stubFor(any(urlPathEqualTo(EXPERIMENTS)).willReturn(page("c2", "e1")));
        WIRE.stubFor(any(urlPathEqualTo(EXPERIMENTS)).withQueryParam("page[cursor]", equalTo("c2"))
                .willReturn(page("", "e2")));
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("camelCase", Arrays.asList("{x}", null, 1.50));
        ExperimentQuery query = ExperimentQuery.all().on("d&1").withIds("e1", "e2").withName("n 1").ofExperiment("n+")
                .withMetadata(metadata).comparedWith("b1", "b2").onlyDeleted().withUserData().withDatasetNames();
        List<String> ids = llmobs.experiments().list(query).withPageSize(1).stream().map(Experiment::id).toList();
        assertEquals(List.of("e1", "e2"), ids);
        assertEquals(2, WIRE.count());
        for (LoggedRequest request : WIRE.requests()) {
            Map<String, List<String>> sent = new TreeMap<>();
            request.getQueryParams().forEach((name, values) -> sent.put(name, values.values()));
            sent.remove("page[cursor]");
            assertEquals(Map.of("filter[dataset_id]", List.of("d&1"), "filter[id]", List.of("e1", "e2"), "filter[name]",
                    List.of("n 1"), "filter[experiment]", List.of("n+"), "filter[metadata]", List.of("""
                            {"camelCase":["{x}",null,1.5]}"""), "filter[parent_experiment_id]", List.of("b1", "b2"),
                    "filter[is_deleted]", List.of("true"), "include[user_data]", List.of("true"), "include[dataset_names]",
                    List.of("true"), "page[limit]", List.of("1")), sent);
        }
    }

    @Test
    void experimentsAreListedOfTheProjectOfTheGroupUnlessTheQueryNamesAProjectOrADataset() {
        WIRE.stubFor(any(anyUrl()).willReturn(page("")));
        llmobs.experiments().list().firstPage();
        llmobs.experiments("q").list(ExperimentQuery.named("n")).firstPage();
        llmobs.experiments("q").list(ExperimentQuery.all().inProject("r")).firstPage();
        llmobs.experiments("q").list(ExperimentQuery.all().on("d")).firstPage();
        assertEquals(List.of(EXPERIMENTS + "?filter[project_id]=p", EXPERIMENTS + "?filter[project_id]=q&filter[name]=n",
                EXPERIMENTS + "?filter[project_id]=r", EXPERIMENTS + "?filter[dataset_id]=d"), urls());
    }

    @Test
    void aQueryForExperimentsRejectsBlankIdsAndWhatJsonCannotExpress() {
        for (Executable query : List.<Executable> of(() -> ExperimentQuery.withId(null), () -> ExperimentQuery.withId(" "),
                () -> ExperimentQuery.all().withIds("e", ""), () -> ExperimentQuery.all().comparedWith(""),
                () -> ExperimentQuery.all().inProject(""), () -> ExperimentQuery.all().on(" "))) {
            String message = assertThrows(IllegalArgumentException.class, query).getMessage();
            assertTrue(message.startsWith("The id of ") && message.contains(" in a query must not be blank"), message);
        }
        ExperimentQuery unsendable = ExperimentQuery.all().withMetadata(Map.of("k", new Object()));
        String message = assertThrows(IllegalArgumentException.class, () -> llmobs.experiments().list(unsendable)).getMessage();
        assertTrue(message.contains("filter[metadata].k"), message);
        assertEquals(0, WIRE.count());
    }

    @Test
    void changesOfAnExperimentHoldSomethingAndNothingBlank() {
        for (Executable changes : List.<Executable> of(
                () -> new ExperimentChanges(null, null, null, null, null, null), () -> ExperimentChanges.name(" "),
                () -> ExperimentChanges.description("x").withDatasetId(""), () -> ExperimentChanges.status(null),
                () -> ExperimentChanges.status(ExperimentStatus.of("")))) {
            String message = assertThrows(IllegalArgumentException.class, changes).getMessage();
            assertTrue(message.startsWith("Changes to an experiment must hold ")
                    || message.startsWith("The new ") && message.contains(" of an experiment must not be blank"), message);
        }
        WIRE.respond(json(200, """
                {"data": {"id": "e", "type": "experiments", "attributes": {"name": "n"}}}"""));
        llmobs.experiments().update("e", ExperimentChanges.status(ExperimentStatus.of("paused")).withError(""));
        WIRE.verify(1, patchRequestedFor(urlEqualTo(EXPERIMENTS + "/e")).withRequestBody(equalToJson("""
                {"data": {"type": "experiments", "attributes": {"status": "paused", "error": ""}}}""")));
    }

    private static List<String> urls() {
        return WIRE.requests().stream().map(LoggedRequest::getUrl).map(url -> URLDecoder.decode(url, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void aNullParameterOfARawListingIsNotSent() {
        WIRE.stubFor(any(anyUrl()).willReturn(page("")));
        projectsApi.listProjects(null, null, null, null).await().indefinitely();
        datasetsApi.listDatasets("p", null, null, null, null).await().indefinitely();
        recordsApi.listRecords("p", "d", null, null, null, null).await().indefinitely();
        recordsApi.listRecords("p", "d", null, List.of(), null, null).await().indefinitely();
        datasetsApi.listDatasets("p", null, null, null, 50).await().indefinitely();
        assertEquals(List.of("/api/v2/llm-obs/v1/projects", DATASETS, DATASETS + "/d/records", DATASETS + "/d/records",
                DATASETS + "?page[limit]=50"), urls());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", ".", ".." })
    void anIdThatIsNoPathSegmentIsRejectedAtOnce(String id) {
        assertThrows(IllegalArgumentException.class, () -> llmobs.datasets(id).list());
        assertThrows(IllegalArgumentException.class, () -> llmobs.experiments(id));
        assertThrows(IllegalArgumentException.class, () -> llmobs.datasets().records(id));
        assertThrows(IllegalArgumentException.class, () -> llmobs.datasets().export(id));
        // before a subscription
        assertThrows(IllegalArgumentException.class, () -> datasetsApi.updateDataset("p", id, null));
        assertEquals(0, WIRE.count());
    }

    @Test
    void filtersAndCursorAreSentForEveryPage() {
        String cursor = "a+b/c==&x y%";
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).willReturn(page(cursor, "d1")));
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).withQueryParam("page[cursor]", equalTo(cursor)).willReturn(page("", "d2")));
        List<String> ids = new ArrayList<>();
        llmobs.datasets().list(new DatasetQuery("d&1", "a name=x & y+z")).withPageSize(1).forEach(d -> ids.add(d.id()));
        assertEquals(List.of("d1", "d2"), ids);
        WIRE.verify(2, getRequestedFor(urlPathEqualTo(DATASETS))
                .withQueryParam("filter[name]", equalTo("a name=x & y+z")).withQueryParam("filter[id]", equalTo("d&1"))
                .withQueryParam("page[limit]", equalTo("1")));
    }

    @Test
    void recordsAreReadAtOneVersionWithAllTags() {
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).willReturn(page("", "d1")));
        WIRE.stubFor(any(urlPathEqualTo(DATASETS + "/d1/records")).willReturn(json(200, """
                {"data": [{"id": "r1", "type": "datasets", "attributes": {"input": 1}}], "meta": {"after": "c2"}}""")));
        WIRE.stubFor(any(urlPathEqualTo(DATASETS + "/d1/records")).withQueryParam("page[cursor]", equalTo("c2"))
                .willReturn(page("")));
        assertEquals(1, llmobs.datasets().records("d1").list(RecordQuery.tagged("env:prod", "a:b")).stream().count());
        WIRE.verify(1, getRequestedFor(urlPathEqualTo(DATASETS)).withQueryParam("filter[id]", equalTo("d1")));
        WIRE.verify(2, getRequestedFor(urlPathEqualTo(DATASETS + "/d1/records"))
                .withQueryParam("filter[version]", equalTo("3")).withQueryParam("filter[tags]", equalTo("env:prod"))
                .withQueryParam("filter[tags]", equalTo("a:b")));
    }

    @Test
    void aResumedListingOfRecordsKeepsItsVersion() {
        WIRE.stubFor(
                any(urlPathEqualTo(DATASETS + "/d1/records")).willReturn(page("")));
        llmobs.datasets().records("d1").list().from(Cursor.of("version=7;c9")).forEach(r -> {
        });
        assertEquals(1, WIRE.count());
        WIRE.verify(1, getRequestedFor(urlPathEqualTo(DATASETS + "/d1/records"))
                .withQueryParam("filter[version]", equalTo("7")).withQueryParam("page[cursor]", equalTo("c9")));
    }

    @Test
    void duplicateRecordIdsAreRejectedBeforeAnythingIsSent() {
        IllegalArgumentException rejected = assertThrows(IllegalArgumentException.class, () -> llmobs.datasets().records("d")
                .append(List.of(NewRecord.of("a").withId("same"), NewRecord.of("b").withId("same"))));
        assertTrue(rejected.getMessage().contains("same"));
        assertEquals(0, WIRE.count());
    }
}
