package org.acme;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

// tag::class[]
@QuarkusTest
@TestProfile(WithoutDevService.class)
@QuarkusTestResource(value = WireMockResource.class, restrictToAnnotatedClass = true)
class StubbedServiceTest {

    static final String DATASETS = "/api/v2/llm-obs/v1/p-1/datasets";

    @Inject
    GoldenDatasets golden;

    WireMockServer datadog; // set by WireMockResource

    @BeforeEach
    void reset() {
        datadog.resetAll();
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/vnd.api+json").withBody(body);
    }
    // end::class[]

    @Test
    void allPagesOfAListingAreRead() {
        // tag::list[]
        datadog.stubFor(get(urlPathEqualTo(DATASETS)).willReturn(json(200, """
                {"data": [{"id": "d-1", "type": "datasets", "attributes": {
                   "name": "golden", "description": "reviewed answers", "metadata": {"owner": "qa"},
                   "current_version": 3, "project_id": "p-1", "dataset_type": "user",
                   "author": {"id": "u-1"}, "created_at": "2026-01-02T03:04:05.678901Z",
                   "updated_at": "2026-01-02T03:04:05.678901Z"}}],
                 "meta": {"after": "page-2"}}
                """)));
        datadog.stubFor(get(urlPathEqualTo(DATASETS)).withQueryParam("page[cursor]", equalTo("page-2"))
                .willReturn(json(200, """
                        {"data": [{"id": "d-2", "type": "datasets", "attributes": {"name": "silver", "current_version": 0}}],
                         "meta": {"after": ""}}
                        """)));
        // end::list[]

        assertEquals(List.of("golden", "silver"), golden.names());
        datadog.verify(getRequestedFor(urlPathEqualTo(DATASETS)).withHeader("DD-API-KEY", equalTo("any"))
                .withHeader("DD-APPLICATION-KEY", equalTo("any")));
    }

    @Test
    void aDatasetIsCreatedAndFilled() {
        // tag::create[]
        datadog.stubFor(post(urlPathEqualTo(DATASETS))
                .withRequestBody(matchingJsonPath("$.data.attributes.name", equalTo("golden")))
                .willReturn(json(200, """
                        {"data": {"id": "d-1", "type": "datasets", "attributes": {"name": "golden", "current_version": 0}}}
                        """)));
        // end::create[]
        // tag::append[]
        datadog.stubFor(post(urlPathEqualTo(DATASETS + "/d-1/records"))
                .withRequestBody(matchingJsonPath("$.data.attributes.records[0].input"))
                .willReturn(json(200, """
                        {"data": [{"id": "q-1", "type": "datasets", "attributes": {
                           "dataset_id": "d-1", "input": "Who wrote Faust?", "expected_output": "Goethe",
                           "metadata": {}, "tags": ["topic:literature"], "version": 1}}]}
                        """)));
        // end::append[]

        assertEquals("d-1", golden.create("golden", NewRecord.of("Who wrote Faust?", "Goethe")).id());
    }

    @Test
    void recordsAreListedAtTheCurrentVersion() {
        // tag::records[]
        datadog.stubFor(get(urlPathEqualTo(DATASETS)).withQueryParam("filter[id]", equalTo("d-1"))
                .willReturn(json(200, """
                        {"data": [{"id": "d-1", "type": "datasets", "attributes": {"name": "golden", "current_version": 3}}],
                         "meta": {"after": ""}}
                        """)));
        datadog.stubFor(get(urlPathEqualTo(DATASETS + "/d-1/records")).withQueryParam("filter[version]", equalTo("3"))
                .willReturn(json(200, """
                        {"data": [{"id": "q-1", "type": "datasets", "attributes": {
                           "dataset_id": "d-1", "input": {"question": "Who wrote Faust?"}, "expected_output": "Goethe"}}],
                         "meta": {"after": ""}}
                        """)));
        // end::records[]

        assertEquals(List.of("q-1"), golden.recordIds("p-1", "d-1"));
    }

    @Test
    void anExportIsSaved(@TempDir Path folder) throws IOException {
        // tag::export[]
        String csv = """
                id,input,expected_output,metadata,tags
                q-1,"{""question"":""Who wrote Faust?""}",Goethe,{},"[""topic:literature""]"
                """;
        datadog.stubFor(get(urlPathEqualTo(DATASETS)).withQueryParam("filter[id]", equalTo("d-1"))
                .willReturn(json(200, """
                        {"data": [{"id": "d-1", "type": "datasets", "attributes": {"name": "golden", "current_version": 3}}],
                         "meta": {"after": ""}}
                        """)));
        datadog.stubFor(get(urlPathEqualTo(DATASETS + "/d-1/export"))
                .withQueryParam("format", equalTo("csv")).withQueryParam("version", equalTo("3"))
                .willReturn(aResponse().withHeader("Content-Type", "text/csv").withBody(csv)));
        // end::export[]

        Path file = folder.resolve("golden.csv");
        assertEquals(1, golden.save("d-1", file));
        assertEquals(csv, Files.readString(file));
    }

    @Test
    void aMissingDatasetIsNotFound(@TempDir Path folder) {
        // tag::not-found[]
        datadog.stubFor(get(urlPathEqualTo(DATASETS)).willReturn(json(200, """
                {"data": [], "meta": {"after": ""}}
                """)));
        datadog.stubFor(get(urlPathEqualTo(DATASETS + "/d-9/export")).willReturn(json(404, """
                {"errors": [{"title": "Generic Error", "detail": "dataset not found"}]}
                """)));
        // end::not-found[]

        NotFoundException failure = assertThrows(NotFoundException.class,
                () -> golden.save("d-9", folder.resolve("golden.csv")));
        assertEquals("dataset not found", failure.errors().get(0).detail());
    }

    @Test
    void aRateLimitIsWaitedFor() {
        // tag::rate-limit[]
        datadog.stubFor(get(urlPathEqualTo(DATASETS)).inScenario("limit").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(429).withHeader("Content-Type", "application/json")
                        .withHeader("X-RateLimit-Limit", "10").withHeader("X-RateLimit-Period", "1")
                        .withHeader("X-RateLimit-Remaining", "0").withHeader("X-RateLimit-Reset", "0")
                        .withHeader("X-RateLimit-Name", "llm_obs_read")
                        .withBody("""
                                {"errors": ["Too many requests"]}
                                """))
                .willSetStateTo("reset"));
        datadog.stubFor(get(urlPathEqualTo(DATASETS)).inScenario("limit").whenScenarioStateIs("reset")
                .willReturn(json(200, """
                        {"data": [], "meta": {"after": ""}}
                        """)));
        // end::rate-limit[]

        assertEquals(List.of(), golden.names());
        datadog.verify(2, getRequestedFor(urlPathEqualTo(DATASETS)));
    }

    // tag::class[]
}
// end::class[]
