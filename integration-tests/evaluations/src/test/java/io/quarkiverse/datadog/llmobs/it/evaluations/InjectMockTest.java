package io.quarkiverse.datadog.llmobs.it.evaluations;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.hasItem;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.project.Projects;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.mockito.InjectSpy;
import io.smallrye.mutiny.Uni;

/**
 * Clients can be replaced by mocks, with and without a name.
 */
@QuarkusTest
class InjectMockTest {

    @InjectMock
    @LlmObservabilityClient("eu")
    LlmObservability eu;

    @InjectMock
    @RestClient
    DatasetsApi datasets;

    @InjectMock
    @RestClient
    @LlmObservabilityClient("eu")
    ProjectsApi euProjects;

    @InjectSpy
    LlmObservability spied;

    @Test
    @SuppressWarnings("unchecked")
    void aNamedClientIsReplaced() {
        Projects projects = mock(Projects.class);
        Paged<Project> listing = mock(Paged.class);
        when(eu.projects()).thenReturn(projects);
        when(projects.list()).thenReturn(listing);
        when(listing.stream()).thenAnswer(call -> Stream.of(project()));
        get("/eu/projects").then().statusCode(200).body("$", hasItem("mocked"));
    }

    @Test
    void rawInterfacesAreReplaced() {
        when(datasets.listDatasets(any(), any(), any(), any(), any()))
                .thenReturn(
                        Uni.createFrom().item(new Document<>(List.of(new Resource<>("mocked", "datasets", null, null)), null,
                                null)));
        get("/raw/datasets").then().statusCode(200).body("$", hasItem("datasets/mocked"));
        when(euProjects.listProjects(any(), any(), any(), any())).thenReturn(Uni.createFrom()
                .item(new Document<>(List.of(new Resource<>("p", "projects", project(), null)), null, null)));
        get("/eu/raw/projects").then().statusCode(200).body("$", hasItem("mocked"));
    }

    @Test
    void theDefaultClientIsSpiedOn() {
        get("/datasets").then().statusCode(200);
        verify(spied, atLeastOnce()).datasets();
    }

    private static Project project() {
        return new Project("p", "mocked", null, null, null, null, null);
    }
}
