package io.quarkiverse.datadog.llmobs.deployment.beans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueues;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.evaluation.Evaluations;
import io.quarkiverse.datadog.llmobs.evaluator.Evaluators;
import io.quarkiverse.datadog.llmobs.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.experiment.search.Experimentation;
import io.quarkiverse.datadog.llmobs.integration.Integrations;
import io.quarkiverse.datadog.llmobs.pattern.Patterns;
import io.quarkiverse.datadog.llmobs.project.Projects;
import io.quarkiverse.datadog.llmobs.prompt.Prompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompts;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.span.Spans;
import io.quarkus.test.Mock;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Alternatives and mocks replace the beans of the extension, also where the application has several beans of a type.
 */
class AlternativesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(
                    jar -> jar.addClasses(Stub.class, Mocked.class, Chosen.class, Raw.class, Stubs.class));

    public static class Stub implements LlmObservability {

        @Override
        public Datasets datasets() {
            return null;
        }

        @Override
        public Datasets datasets(String projectId) {
            return null;
        }

        @Override
        public Experiments experiments() {
            return null;
        }

        @Override
        public Experiments experiments(String projectId) {
            return null;
        }

        @Override
        public Projects projects() {
            return null;
        }

        @Override
        public Experimentation experimentation() {
            return null;
        }

        @Override
        public Prompts prompts() {
            return null;
        }

        @Override
        public Integrations integrations() {
            return null;
        }

        @Override
        public Patterns patterns() {
            return null;
        }

        @Override
        public AnnotationQueues annotationQueues() {
            return null;
        }

        @Override
        public ManagedPrompts managedPrompts() {
            return null;
        }

        @Override
        public Spans spans() {
            return null;
        }

        @Override
        public Evaluators evaluators() {
            return null;
        }

        @Override
        public Evaluations evaluations() {
            return null;
        }

        @Override
        public String toString() {
            return getClass().getSimpleName().replaceAll("_.*", "");
        }
    }

    @Mock
    @ApplicationScoped
    public static class Mocked extends Stub {
    }

    @Alternative
    @Priority(7)
    @ApplicationScoped
    @LlmObservabilityClient("eu")
    public static class Chosen extends Stub {
    }

    @Singleton
    public static class Raw {

        @Produces
        @Alternative
        @Priority(8)
        @Singleton
        @RestClient
        @LlmObservabilityClient("eu")
        ProjectsApi chosen = Stubs.named(ProjectsApi.class, "chosen");

        @Produces
        @Alternative
        @Singleton
        @LlmObservabilityClient("us")
        LlmObservability notSelected() {
            throw new IllegalStateException("an alternative without a priority");
        }
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("eu")
    LlmObservability eu;

    @Inject
    @LlmObservabilityClient("us")
    LlmObservability us;

    @Inject
    @RestClient
    ProjectsApi projects;

    @Inject
    @RestClient
    @LlmObservabilityClient("eu")
    ProjectsApi projectsEu;

    @Test
    void alternativesReplaceTheBeansOfTheExtension() {
        assertEquals("Mocked", llmobs.toString());
        assertEquals("Chosen", eu.toString());
        assertEquals("chosen", projectsEu.toString());
    }

    @Test
    void otherBeansAreNotReplaced() {
        assertTrue(us.projects().list().stream().anyMatch(project -> project.name().equals("quarkus-dev us")));
        assertTrue(projects.listProjects(null, null, null, null).await().indefinitely().data().stream()
                .anyMatch(project -> project.attributes().name().equals("quarkus-dev us")));
    }
}
