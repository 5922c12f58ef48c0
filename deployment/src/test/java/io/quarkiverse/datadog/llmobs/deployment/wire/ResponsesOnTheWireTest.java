package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.DATASETS;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.EXPERIMENTS;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.DraftState;
import io.quarkiverse.datadog.llmobs.dataset.record.BatchUpdate;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordChanges;
import io.quarkiverse.datadog.llmobs.dataset.record.Records;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentChanges;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentStatus;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.project.ProjectChanges;
import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.prompt.PromptChanges;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkus.test.QuarkusUnitTest;

/**
 * How good responses are read: unknown members, empty listings, cursors, and the forms of written records.
 */
class ResponsesOnTheWireTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    @RestClient
    DatasetsApi datasetsApi;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    @Test
    void unknownMembersAndValuesAreKept() {
        WIRE.stubFor(any(anyUrl()).willReturn(json(200, """
                {"data":{"id":"e","type":"experiments","links":{"self":"x"},"attributes":{"name":"n","status":"paused",
                "new_member":{"deep":[1.50,null]},"author":{"id":"a","team":"t"},"created_at":"2026-08-13T19:39:31.9Z"}},
                "included":[1],"meta":{"after":null,"total":7}}""")));
        Experiment experiment = llmobs.experiments().create(NewExperiment.named("n"));
        assertEquals(ExperimentStatus.of("paused"), experiment.status());
        assertEquals(List.of(new BigDecimal("1.50")), ((List<?>) ((Map<?, ?>) experiment.other().get("new_member")).get("deep"))
                .subList(0, 1));
        assertEquals(Map.of("team", "t"), experiment.author().other());
        assertEquals(Instant.parse("2026-08-13T19:39:31.9Z"), experiment.createdAt());
        assertNull(experiment.updatedAt());
    }

    @Test
    void rawResponsesKeepTheirEnvelope() {
        WIRE.stubFor(any(anyUrl()).willReturn(json(200,
                """
                        {"data":[{"id":"d","type":"things","links":{"self":"x"},"attributes":{"name":"n"}}],"meta":{"after":"c","total":7},
                        "included":[1]}""")));
        var document = datasetsApi.listDatasets("p", null, null, null, null).await().indefinitely();
        assertEquals("c", document.meta().after());
        assertEquals(Map.of("total", 7), document.meta().other());
        assertEquals(Map.of("included", List.of(1)), document.other());
        assertEquals("things", document.data().get(0).type());
        assertEquals(Map.of("links", Map.of("self", "x")), document.data().get(0).other());
        assertEquals("d", document.data().get(0).attributes().id());
    }

    @Test
    void anUpdateWithoutABodyIsReadBack() {
        WIRE.stubFor(any(urlPathEqualTo(DATASETS + "/d")).willReturn(aResponse().withStatus(202)));
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).withQueryParam("filter[id]", equalTo("d")).willReturn(page("", "d")));
        assertEquals("name of d", llmobs.datasets().update("d", DatasetChanges.name("n")).name());
    }

    @Test
    void aLockWithoutABodyIsReadBackEvenIfItsStateHasNoUser() {
        WIRE.stubFor(any(urlPathEqualTo(DATASETS + "/d/draft_state/lock")).willReturn(aResponse().withStatus(200)));
        WIRE.stubFor(any(urlPathEqualTo(DATASETS + "/d/draft_state")).willReturn(json(200, """
                {"data": {"id": "d", "type": "drafts", "attributes": {"drafting_since": null, "mode": "exclusive"}}}""")));
        assertEquals(new DraftState("d", null, null, Map.of("mode", "exclusive")), llmobs.datasets().lockDraft("d"));
    }

    @Test
    void aMissingDatasetIsNotFound() {
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).willReturn(page("")));
        assertTrue(llmobs.datasets().find("d").isEmpty());
        NotFoundException failure = assertThrows(NotFoundException.class, () -> llmobs.datasets().get("d"));
        assertTrue(failure.getMessage().contains("has no dataset d"), failure.getMessage());
    }

    @Test
    void aProjectIsLookedUpByItsId() {
        String projects = "/api/v2/llm-obs/v1/projects";
        WIRE.stubFor(any(urlPathEqualTo(projects + "/p")).willReturn(aResponse().withStatus(202)));
        WIRE.stubFor(any(urlPathEqualTo(projects)).withQueryParam("filter[id]", equalTo("p")).willReturn(page("", "p")));
        WIRE.stubFor(any(urlPathEqualTo(projects)).withQueryParam("filter[id]", equalTo("q")).willReturn(page("", "p")));
        assertEquals("name of p", llmobs.projects().update("p", ProjectChanges.name("n")).name());
        assertEquals("p", llmobs.projects().get("p").id());
        assertTrue(llmobs.projects().find("q").isEmpty());
        NotFoundException failure = assertThrows(NotFoundException.class, () -> llmobs.projects().get("q"));
        assertTrue(failure.getMessage().contains("no project q"), failure.getMessage());
    }

    @Test
    void anExperimentIsLookedUpByItsIdInTheProjectOfTheGroup() {
        WIRE.stubFor(any(urlPathEqualTo(EXPERIMENTS)).willReturn(page("")));
        WIRE.stubFor(any(urlPathEqualTo(EXPERIMENTS)).withQueryParam("filter[id]", equalTo("e"))
                .withQueryParam("filter[project_id]", equalTo("q")).willReturn(page("", "e")));
        assertEquals("name of e", llmobs.experiments("q").get("e").name());
        assertEquals("e", llmobs.experiments("q").find("e").orElseThrow().id());
        assertTrue(llmobs.experiments().find("e").isEmpty());
        NotFoundException failure = assertThrows(NotFoundException.class, () -> llmobs.experiments().get("e"));
        assertTrue(failure.getMessage().contains("the project p has no experiment e"), failure.getMessage());
    }

    @Test
    void anExperimentThatWasUpdatedWithoutABodyIsReadBack() {
        WIRE.stubFor(any(urlPathEqualTo(EXPERIMENTS + "/e")).willReturn(json(200, "")));
        WIRE.stubFor(any(urlPathEqualTo(EXPERIMENTS)).willReturn(page("")));
        WIRE.stubFor(any(urlPathEqualTo(EXPERIMENTS)).withQueryParam("filter[id]", equalTo("e"))
                .withQueryParam("filter[project_id]", equalTo("q")).willReturn(page("", "e")));
        ExperimentChanges changes = ExperimentChanges.status(ExperimentStatus.COMPLETED);
        assertEquals("name of e", llmobs.experiments("q").update("e", changes).name());
        NotFoundException failure = assertThrows(NotFoundException.class, () -> llmobs.experiments().update("e", changes));
        assertTrue(failure.getMessage().contains("the project p has no experiment e, although it was changed"),
                failure.getMessage());
    }

    @Test
    void aPromptIsLookedUpByTheIdOfTheCaller() {
        String prompts = "/api/v2/llm-obs/v1/prompts";
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
        WIRE.stubFor(any(urlPathEqualTo(prompts)).withQueryParam("filter[prompt_id]", equalTo("p")).willReturn(json(200, """
                {"data": [{"id": "1", "type": "prompt-templates", "attributes": {"prompt_id": "q"}},
                          {"id": "2", "type": "prompt-templates", "attributes": {"prompt_id": "p"}}]}""")));
        assertEquals("2", llmobs.prompts().create(NewPrompt.of("p", "Hello")).id());
        assertThrows(UnexpectedResponseException.class, () -> llmobs.prompts().create(NewPrompt.of("r", "Hello")));
        assertEquals("2", llmobs.prompts().update("p", PromptChanges.title("t")).id());
    }

    @Test
    void aListingOfOnePageHasNoCursorToStartFrom() {
        assertThrows(IllegalArgumentException.class, () -> llmobs.prompts().list().from(Cursor.of("c")).firstPage());
        assertEquals(0, WIRE.count());
        // a service that had pages would not be cut off in silence
        WIRE.stubFor(any(anyUrl()).willReturn(page("c", "d")));
        assertThrows(IllegalArgumentException.class, () -> llmobs.prompts().list().stream().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            {"data": [{"id": "r", "type": "datasets", "attributes": {"input": "q", "version": 1}}]}""", """
            {"data": {"id": "r", "type": "records", "attributes": {"input": "q"}}}""", """
            {"data": [{"records": [
                {"id": "r", "dataset_id": "d", "input": "q", "expected_output": null, "metadata": null}]}]}""", """
            {"data": {"records": [{"id": "r", "input": "q"}]}}""", """
            {"data": {"id": "d", "type": "datasets", "attributes": {"records": [{"id": "r", "input": "q"}]}}}""" })
    void publishedAndObservedFormsOfWrittenRecordsAreRead(String body) {
        WIRE.stubFor(any(anyUrl()).willReturn(json(201, body)));
        Records group = llmobs.datasets().records("d");
        for (List<DatasetRecord> records : List.of(group.append(List.of(NewRecord.of("q"))),
                group.update(List.of(RecordChanges.of("r").withInput("q"))),
                group.batchUpdate(BatchUpdate.empty().deleting(List.of("r"))))) {
            assertEquals(List.of("r"), records.stream().map(DatasetRecord::id).toList());
            assertEquals("q", records.get(0).input());
            assertEquals(List.of(), records.get(0).tags());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", """
            {"data": []}""", """
            {"data": null}""", """
            {"data": [{"records": []}]}""", """
            {"data": {"records": []}}""" })
    void aBatchMayChangeNothing(String body) {
        WIRE.stubFor(any(anyUrl()).willReturn(json(200, body)));
        assertEquals(List.of(),
                llmobs.datasets().records("d").batchUpdate(BatchUpdate.empty().inserting(List.of(NewRecord.of("q")))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "", """
            {"data": null}""", """
            {"data": []}""", """
            {"data": [], "meta": null}""", """
            {"data": [], "meta": {}}""", """
            {"data": [], "meta": {"after": " "}}""" })
    void everyFormOfAnEmptyListingIsRead(String body) {
        WIRE.stubFor(any(anyUrl()).willReturn(json(200, body)));
        assertEquals(0, llmobs.datasets().list().stream().count());
        assertEquals(1, WIRE.count());
    }

    @Test
    void emptyPagesDoNotEndAListing() {
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).willReturn(page("c2")));
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).withQueryParam("page[cursor]", equalTo("c2")).willReturn(page("c3", "d1")));
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).withQueryParam("page[cursor]", equalTo("c3")).willReturn(page("c4")));
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).withQueryParam("page[cursor]", equalTo("c4")).willReturn(page(null, "d2")));
        assertEquals(List.of("d1", "d2"), llmobs.datasets().list().stream().map(Dataset::id).toList());
        assertEquals(List.of("d1", "d2"), reactive.datasets().list().stream().map(Dataset::id).collect().asList().await()
                .indefinitely());
    }

    @Test
    void aNextPageWithoutABodyDoesNotEndAListing() {
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).willReturn(page("c2", "d1")));
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).withQueryParam("page[cursor]", equalTo("c2")).willReturn(json(200, "")));
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                () -> llmobs.datasets().list().stream().toList());
        assertEquals("c2", failure.cursor().orElseThrow());
    }

    @Test
    void aRepeatedCursorIsAFailureAfterTheItemsBefore() {
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).willReturn(page("c2", "d1")));
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).withQueryParam("page[cursor]", equalTo("c2")).willReturn(page("c2", "d2")));
        List<String> received = new ArrayList<>();
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                () -> llmobs.datasets().list().forEach(d -> received.add(d.id())));
        assertEquals(List.of("d1", "d2"), received);
        assertEquals("c2", failure.cursor().orElseThrow());
        assertEquals(2, WIRE.count());
    }

    @Test
    void nothingIsRequestedBeforeTheFirstItemIsRead() {
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).willReturn(page("c2", "d1", "d2")));
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).withQueryParam("page[cursor]", equalTo("c2")).willReturn(page("", "d3")));
        var paged = llmobs.datasets().list();
        Iterator<Dataset> iterator = paged.iterator();
        assertEquals(0, WIRE.count());
        iterator.next();
        iterator.next();
        assertEquals(1, WIRE.count());
        assertEquals(2, paged.limit(2).stream().count());
        assertEquals(2, WIRE.count());
        assertEquals(3, paged.stream().count());
        assertEquals(4, WIRE.count());
    }
}
