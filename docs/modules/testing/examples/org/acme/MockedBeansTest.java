package org.acme;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.project.Projects;
import io.quarkiverse.datadog.llmobs.project.ReactiveProjects;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

@QuarkusTest
class MockedBeansTest {

    // tag::mocks[]
    @InjectMock
    ReactiveLlmObservability reactive;

    @InjectMock
    @LlmObservabilityClient("staging")
    LlmObservability staging;

    @InjectMock
    @RestClient
    ProjectsApi api;

    @InjectMock
    @RestClient
    @LlmObservabilityClient("staging")
    ProjectsApi stagingApi;
    // end::mocks[]

    @Inject
    Application application;

    @Dependent
    static class Application {

        @Inject
        ReactiveLlmObservability reactive;

        @Inject
        @LlmObservabilityClient("staging")
        LlmObservability staging;

        @Inject
        @RestClient
        ProjectsApi api;

        @Inject
        @RestClient
        @LlmObservabilityClient("staging")
        ProjectsApi stagingApi;
    }

    @Test
    void theApplicationUsesTheMocks() {
        ReactiveProjects reactiveProjects = mock(ReactiveProjects.class);
        Projects stagingProjects = mock(Projects.class);
        Uni<?> created = Uni.createFrom().nothing();
        Uni<?> stagingCreated = Uni.createFrom().nothing();
        when(reactive.projects()).thenReturn(reactiveProjects);
        when(staging.projects()).thenReturn(stagingProjects);
        when(api.createProject(null)).thenAnswer(call -> created);
        when(stagingApi.createProject(null)).thenAnswer(call -> stagingCreated);

        assertSame(reactiveProjects, application.reactive.projects());
        assertSame(stagingProjects, application.staging.projects());
        assertSame(created, application.api.createProject(null));
        assertSame(stagingCreated, application.stagingApi.createProject(null));
    }
}
