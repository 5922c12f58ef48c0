package io.quarkiverse.datadog.llmobs.deployment.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkus.test.QuarkusUnitTest;

/**
 * An application uses several clients, each with its own project, through all three APIs.
 */
class NamedClientsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.datadog-llmobs.\"eu\".max-connections", "3");

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("eu")
    LlmObservability eu;

    @Inject
    @LlmObservabilityClient("us")
    Instance<LlmObservability> us;

    @Inject
    @RestClient
    ProjectsApi api;

    @Inject
    @RestClient
    @LlmObservabilityClient("eu")
    ProjectsApi euApi;

    @Test
    void allClientsUseTheSameEmulator() {
        Project project = eu.projects().create(NewProject.named("shared"));
        assertEquals(project.id(), us.get().projects().create(NewProject.named("shared")).id());
        assertTrue(llmobs.projects().list().stream().anyMatch(p -> p.id().equals(project.id())));
        Set<String> all = Set.of("shared", "quarkus-dev", "quarkus-dev eu", "quarkus-dev us");
        assertEquals(all, names(api));
        assertEquals(all, names(euApi));
        assertNotEquals(llmobs.datasets().create(NewDataset.named("d")).id(),
                eu.datasets(project.id()).create(NewDataset.named("d")).id());
    }

    private static Set<String> names(ProjectsApi api) {
        return api.listProjects(null, null, null, null).await().indefinitely().data().stream()
                .map(project -> project.attributes().name()).collect(Collectors.toSet());
    }
}
