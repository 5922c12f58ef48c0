package io.quarkiverse.datadog.llmobs.deployment.creation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.deployment.stories.StoryEmulators;
import io.quarkiverse.datadog.llmobs.error.ConflictException;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.value.Creation;
import io.quarkus.test.QuarkusUnitTest;

/**
 * A creation tells whether something was there, whether the service responds as recorded or as published.
 */
class CreatedOrExistingTest {

    private static final String SEED = """
            {"projects": [{"id": "p", "name": "p"}]}""";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = StoryEmulators.ofBothForms(SEED).application()
            .overrideConfigKey("quarkus.datadog-llmobs.project-id", "p")
            .overrideConfigKey("quarkus.datadog-llmobs.published.project-id", "p");

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("published")
    LlmObservability asPublished;

    @Inject
    ReactiveLlmObservability reactive;

    @Test
    void aDatasetIsCreatedOnceAndFoundThen() {
        for (LlmObservability client : List.of(llmobs, asPublished)) {
            NewDataset golden = NewDataset.named("golden").withDescription("first");
            Creation<Dataset> first = client.datasets().getOrCreate(golden);
            Creation<Dataset> second = client.datasets().getOrCreate(golden.withDescription("second"));
            assertTrue(first.created());
            assertFalse(second.created());
            assertEquals(first.item().id(), second.item().id());
            assertEquals("first", second.item().description());
        }
    }

    @Test
    void aProjectIsCreatedOnceAndFoundThen() {
        for (LlmObservability client : List.of(llmobs, asPublished)) {
            Creation<Project> first = client.projects().getOrCreate(NewProject.named("evaluations"));
            Creation<Project> second = client.projects().getOrCreate(NewProject.named("evaluations"));
            assertTrue(first.created());
            assertFalse(second.created());
            assertEquals(first.item().id(), second.item().id());
        }
    }

    @Test
    void anotherDatasetOfTheNameIsAConflictThatNamesIt() {
        for (LlmObservability client : List.of(llmobs, asPublished)) {
            Dataset there = client.datasets().createNew(NewDataset.named("taken"));
            ConflictException conflict = assertThrows(ConflictException.class,
                    () -> client.datasets().createNew(NewDataset.named("taken")));
            assertEquals("CreateLLMObsDataset: the project p has a dataset named \"taken\" already, with the id " + there.id()
                    + ", unless an earlier attempt of this call has created it; choose another name, or use getOrCreate(…)",
                    conflict.getMessage());
        }
    }

    @Test
    void anotherProjectOfTheNameIsAConflictThatNamesIt() {
        Project there = llmobs.projects().createNew(NewProject.named("taken"));
        ConflictException conflict = assertThrows(ConflictException.class,
                () -> llmobs.projects().createNew(NewProject.named("taken")));
        assertEquals("CreateLLMObsProject: there is a project named \"taken\" already, with the id " + there.id()
                + "; choose another name, or use getOrCreate(…)", conflict.getMessage());
    }

    @Test
    void theReactiveGroupsDoTheSame() {
        assertTrue(reactive.datasets().getOrCreate(NewDataset.named("reactive")).await().indefinitely().created());
        assertThrows(ConflictException.class,
                () -> reactive.datasets().createNew(NewDataset.named("reactive")).await().indefinitely());
        assertTrue(reactive.projects().getOrCreate(NewProject.named("reactive")).await().indefinitely().created());
        assertThrows(ConflictException.class,
                () -> reactive.projects().createNew(NewProject.named("reactive")).await().indefinitely());
    }

    @Test
    void nothingIsCreatedUnderANameThatIsTaken() {
        llmobs.datasets().create(NewDataset.named("once"));
        llmobs.datasets().getOrCreate(NewDataset.named("once"));
        assertEquals(1, llmobs.datasets().list().stream().filter(dataset -> dataset.name().equals("once")).count());
        assertThrows(IllegalArgumentException.class, () -> llmobs.datasets().createNew(null));
        assertThrows(IllegalArgumentException.class, () -> llmobs.projects().getOrCreate(null));
    }
}
