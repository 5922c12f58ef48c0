package io.quarkiverse.datadog.llmobs.deployment.beans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkus.test.QuarkusUnitTest;

/**
 * A bean that the application produces replaces the bean of the extension; all other beans stay.
 */
class OwnClientsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Producers.class, Stubs.class));

    @Singleton
    public static class Producers {

        @Produces
        @Singleton
        LlmObservability llmobs() {
            return Stubs.named(LlmObservability.class, "own");
        }

        @Produces
        @Singleton
        @LlmObservabilityClient("eu")
        ReactiveLlmObservability reactiveEu() {
            return Stubs.named(ReactiveLlmObservability.class, "own eu");
        }

        @Produces
        @Singleton
        @RestClient
        ProjectsApi projects = Stubs.named(ProjectsApi.class, "own");

        @Produces
        @Singleton
        @RestClient
        @LlmObservabilityClient("eu")
        DatasetsApi datasetsEu = Stubs.named(DatasetsApi.class, "own eu");

        @Produces
        @Singleton
        @RestClient
        ExperimentsApi onlyLookedUp = Stubs.named(ExperimentsApi.class, "own");

        /** No client: an injection point must ask for it by this lack of a qualifier. */
        @Produces
        @Singleton
        DatasetRecordsApi plain = Stubs.named(DatasetRecordsApi.class, "plain");
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    @LlmObservabilityClient("eu")
    LlmObservability eu;

    @Inject
    @LlmObservabilityClient("eu")
    ReactiveLlmObservability reactiveEu;

    @Inject
    @RestClient
    ProjectsApi projects;

    @Inject
    @RestClient
    @LlmObservabilityClient("eu")
    ProjectsApi projectsEu;

    @Inject
    @RestClient
    DatasetsApi datasets;

    @Inject
    @RestClient
    @LlmObservabilityClient("eu")
    DatasetsApi datasetsEu;

    @Inject
    DatasetRecordsApi plain;

    @Inject
    @RestClient
    DatasetRecordsApi records;

    @Test
    void clientsOfTheApplicationReplaceThoseOfTheExtension() {
        assertEquals("own", llmobs.toString());
        assertEquals("own eu", reactiveEu.toString());
        assertTrue(reactive.projects().list().stream().collect().asList().await().indefinitely().stream()
                .anyMatch(project -> project.name().equals("quarkus-dev eu")));
        assertTrue(eu.projects().list().stream().anyMatch(project -> project.name().equals("quarkus-dev eu")));
    }

    @Test
    void rawInterfacesOfTheApplicationReplaceThoseOfTheExtension() {
        assertEquals("own", projects.toString());
        assertEquals("own eu", datasetsEu.toString());
        assertEquals("plain", plain.toString());
    }

    @Test
    void theRawInterfaceOfOneClientIsNotTakenForThatOfAnother() {
        String project = projectsEu.listProjects(null, null, null, null).await().indefinitely().data().get(0).id();
        assertEquals(0, datasets.listDatasets(project, null, null, null, null).await().indefinitely().data().size());
        assertEquals(false, records.toString().equals("plain"));
    }

    @Test
    void theyAreFoundByALookUpToo() {
        assertSame(llmobs, CDI.current().select(LlmObservability.class).get());
        assertEquals("own", CDI.current().select(ExperimentsApi.class, RestClient.LITERAL).get().toString());
    }
}
