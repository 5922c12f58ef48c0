package io.quarkiverse.datadog.llmobs.deployment.beans;

import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.annotation.Retention;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkus.arc.DefaultBean;
import io.quarkus.test.Mock;
import io.quarkus.test.QuarkusUnitTest;

/**
 * {@code @RestClient} alone selects the default client, also if the application provides interfaces for named clients or with
 * other qualifiers.
 */
class OwnRawInterfacesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Special.class, Producers.class, Stubs.class));

    @Qualifier
    @Retention(RUNTIME)
    public @interface Special {
    }

    @Singleton
    public static class Producers {

        @Produces
        @Singleton
        @RestClient
        ProjectsApi projects = Stubs.named(ProjectsApi.class, "own");

        @Produces
        @Singleton
        @RestClient
        @LlmObservabilityClient("eu")
        ProjectsApi projectsEu = Stubs.named(ProjectsApi.class, "own eu");

        @Mock
        @Produces
        @Singleton
        @RestClient
        ExperimentsApi experiments = Stubs.named(ExperimentsApi.class, "mock");

        @Mock
        @Produces
        @Singleton
        @RestClient
        @LlmObservabilityClient("eu")
        ExperimentsApi experimentsEu = Stubs.named(ExperimentsApi.class, "mock eu");

        @Produces
        @Singleton
        @RestClient
        @LlmObservabilityClient("eu")
        ExperimentsApi replacedByTheMock = Stubs.named(ExperimentsApi.class, "own eu");

        @DefaultBean
        @Produces
        @Singleton
        @RestClient
        DatasetRecordsApi ofALibrary = Stubs.named(DatasetRecordsApi.class, "library");

        @Produces
        @Singleton
        @RestClient
        @Special
        DatasetsApi special = Stubs.named(DatasetsApi.class, "special");
    }

    @Inject
    @RestClient
    ProjectsApi projects;

    @Inject
    @RestClient
    @LlmObservabilityClient("eu")
    ProjectsApi projectsEu;

    @Inject
    @RestClient
    ExperimentsApi experiments;

    @Inject
    @RestClient
    @LlmObservabilityClient("eu")
    ExperimentsApi experimentsEu;

    @Inject
    @RestClient
    DatasetRecordsApi records;

    @Inject
    @RestClient
    @LlmObservabilityClient("eu")
    DatasetRecordsApi recordsEu;

    @Inject
    @RestClient
    DatasetsApi datasets;

    @Inject
    @RestClient
    @Special
    DatasetsApi special;

    @Test
    void producersOfSeveralClientsAreDistinguished() {
        assertEquals("own", projects.toString());
        assertEquals("own eu", projectsEu.toString());
        assertEquals("own", CDI.current().select(ProjectsApi.class, RestClient.LITERAL).get().toString());
    }

    @Test
    void mocksOfSeveralClientsAreDistinguished() {
        assertEquals("mock", experiments.toString());
        assertEquals("mock eu", experimentsEu.toString());
    }

    @Test
    void aDefaultBeanOfALibraryTakesThePlaceOfItsClientOnly() {
        assertEquals("library", records.toString());
        assertNotEquals("library", recordsEu.toString());
        assertEquals("library", CDI.current().select(DatasetRecordsApi.class, RestClient.LITERAL).get().toString());
    }

    @Test
    void aBeanWithAnotherQualifierIsNotTakenForTheDefaultClient() {
        assertEquals("special", special.toString());
        assertNotEquals("special", datasets.toString());
    }
}
