package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.record.BatchUpdate;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordChanges;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.dataset.record.Records;
import io.quarkiverse.datadog.llmobs.deployment.stories.StoryEmulators;
import io.quarkiverse.datadog.llmobs.error.ConflictException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentChanges;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentQuery;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentStatus;
import io.quarkiverse.datadog.llmobs.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.project.ProjectQuery;
import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.prompt.NewPromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.Prompt;
import io.quarkiverse.datadog.llmobs.prompt.PromptChanges;
import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;
import io.quarkiverse.datadog.llmobs.prompt.PromptQuery;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersionChanges;
import io.quarkiverse.datadog.llmobs.prompt.Prompts;
import io.quarkiverse.datadog.llmobs.prompt.ResolvedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What a user does with each group, from one operation to the next. One client uses an emulator of the live service, the other
 * one to an emulator of the API description; all requests and responses are valid against the description.
 */
class StoriesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = StoryEmulators.ofBothForms().application();

    @Inject
    LlmObservability liveClient;

    @Inject
    @LlmObservabilityClient("published")
    LlmObservability publishedClient;

    private LlmObservability client(String form) {
        return form.equals("live") ? liveClient : publishedClient;
    }

    private Datasets datasets(String form) {
        return client(form).datasets(client(form).projects().create(NewProject.named("evaluations")).id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aProjectIsCreatedOnceAndFoundByItsName(String form) {
        LlmObservability llmobs = client(form);
        Project project = llmobs.projects().create(NewProject.named("nightly").withDescription("checked"));
        assertEquals(project.id(), llmobs.projects().create(NewProject.named("nightly")).id());
        assertEquals(project.id(), llmobs.projects().list(ProjectQuery.named("nightly")).firstPage().items().get(0).id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aDatasetIsCreatedUpdatedAndFoundByItsName(String form) {
        Datasets datasets = datasets(form);
        Dataset dataset = datasets.create(NewDataset.named("golden").withMetadata(Map.of("owner", "qa")));
        assertEquals("described", datasets.update(dataset.id(), DatasetChanges.description("described")).description());
        assertEquals(dataset.id(), datasets.list(DatasetQuery.named("golden")).stream().findFirst().orElseThrow().id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void recordsAreAppendedAndListed(String form) {
        Datasets datasets = datasets(form);
        Records records = datasets.records(datasets.create(NewDataset.named("questions")).id());
        NewRecord question = NewRecord.of(Map.of("q", "1+1"), 2).withId("r-1").withMetadata(Map.of("level", "easy"))
                .withTags("a:b");
        assertEquals(2, records.append(List.of(question, NewRecord.of("plain text"))).size());
        assertEquals(2, records.list().withPageSize(1).stream().count());
        assertEquals("r-1", records.list(RecordQuery.tagged("a:b", "c:d")).firstPage().items().get(0).id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void recordsAreInsertedUpdatedAndDeletedInOneVersion(String form) {
        Datasets datasets = datasets(form);
        String id = datasets.create(NewDataset.named("reviewed")).id();
        Records records = datasets.records(id);
        records.append(List.of(NewRecord.of("1+1", 3).withId("wrong").withTags("state:draft"),
                NewRecord.of("?").withId("useless")));
        List<DatasetRecord> written = records.batchUpdate(BatchUpdate.empty()
                .inserting(List.of(NewRecord.of("2+2").withId("new")))
                .updating(List.of(RecordChanges.of("wrong").withExpectedOutput(2).withTags("state:reviewed")))
                .deleting(List.of("useless")));
        assertEquals(form.equals("live") ? List.of("new", "wrong", "useless") : List.of("new", "wrong"),
                written.stream().map(DatasetRecord::id).toList());
        Map<String, Object> answers = new TreeMap<>();
        records.list(RecordQuery.version(2))
                .forEach(record -> answers.put(record.id(), String.valueOf(record.expectedOutput())));
        assertEquals(Map.of("new", "null", "wrong", "2"), answers);
        assertEquals("wrong", records.list(RecordQuery.tagged("state:reviewed")).firstPage().items().get(0).id());
        assertEquals(2, datasets.get(id).currentVersion());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void recordsAreUpdatedAndDeleted(String form) {
        Datasets datasets = datasets(form);
        Records records = datasets.records(datasets.create(NewDataset.named("corrected")).id());
        records.append(List.of(NewRecord.of("1+1", 3).withId("wrong"), NewRecord.of("?").withId("useless")));
        assertEquals(List.of("wrong"), records.update(List.of(RecordChanges.of("wrong").withExpectedOutput(2))).stream()
                .map(DatasetRecord::id).toList());
        records.delete(List.of("useless"));
        assertEquals(List.of("1+1=2"), records.list(RecordQuery.version(3)).stream()
                .map(record -> record.input() + "=" + record.expectedOutput()).toList());
        assertEquals(2, records.list(RecordQuery.version(1)).stream().count());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aDatasetIsExported(String form) {
        Datasets datasets = datasets(form);
        String id = datasets.create(NewDataset.named("exported")).id();
        datasets.records(id).append(List.of(NewRecord.of("one"), NewRecord.of("two")));
        DatasetExport export = datasets.export(id);
        assertEquals(2, export.rows().count());
        assertEquals(1, export.version(1).toStream(OutputStream.nullOutputStream()).version().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void anExperimentIsCreatedOnADataset(String form) {
        LlmObservability llmobs = client(form);
        Project project = llmobs.projects().create(NewProject.named("evaluations"));
        Dataset dataset = llmobs.datasets(project.id()).create(NewDataset.named("compared"));
        Experiment experiment = llmobs.experiments().create(NewExperiment.named("e").on(dataset).inProject(project.id())
                .withConfig(Map.of("temperature", 0.5)).withRunCount(2));
        assertEquals("e", experiment.experiment());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void experimentsAreFoundByTheirNamesAndTheirMetadata(String form) {
        LlmObservability llmobs = client(form);
        Project project = llmobs.projects().create(NewProject.named("experiments"));
        Dataset dataset = llmobs.datasets(project.id()).create(NewDataset.named("golden"));
        Experiments experiments = llmobs.experiments(project.id());
        NewExperiment nightly = NewExperiment.named("nightly").on(dataset);
        String first = experiments.create(nightly.withMetadata(Map.of("tags", List.of("commit:1", "team:qa")))).id();
        String second = experiments.create(nightly.withMetadata(Map.of("tags", List.of("commit:2", "team:qa")))).id();
        assertEquals(List.of(second, first),
                ids(experiments.list(ExperimentQuery.all().on(dataset).ofExperiment("nightly")).withPageSize(1)));
        assertEquals(List.of(first),
                ids(experiments.list(ExperimentQuery.all().withMetadata(Map.of("tags", List.of("commit:1"))))));
        assertTrue(ids(experiments.list(ExperimentQuery.named(experiments.get(second).name()))).contains(second));
        assertEquals("golden", experiments.list(ExperimentQuery.withId(first).withDatasetNames()).stream().findFirst()
                .orElseThrow().datasetName());
        assertEquals(List.of(), ids(experiments.list(ExperimentQuery.all().onlyDeleted())));
        assertTrue(experiments.find("none").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void anExperimentRunsAndFails(String form) {
        LlmObservability llmobs = client(form);
        Experiments experiments = llmobs.experiments(llmobs.projects().create(NewProject.named("runs")).id());
        Experiment run = experiments.create(NewExperiment.named("nightly").withDescription("by the build"));
        Experiment started = experiments.update(run.id(), ExperimentChanges.status(ExperimentStatus.RUNNING));
        assertEquals(ExperimentStatus.RUNNING, started.status());
        assertEquals("by the build", started.description());
        Experiment failed = experiments.update(run.id(), ExperimentChanges.failed("out of tokens").withName("nightly-failed"));
        assertEquals("out of tokens", failed.error());
        assertEquals("nightly-failed", failed.name());
        assertEquals(ExperimentStatus.FAILED, experiments.get(run.id()).status());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void deletedExperimentsAreListedApart(String form) {
        LlmObservability llmobs = client(form);
        Experiments experiments = llmobs.experiments(llmobs.projects().create(NewProject.named("deletions")).id());
        String kept = experiments.create(NewExperiment.named("kept")).id();
        String first = experiments.create(NewExperiment.named("first")).id();
        String second = experiments.create(NewExperiment.named("second")).id();
        experiments.delete(second);
        experiments.delete(List.of(first, second));
        assertEquals(List.of(kept), ids(experiments.list()));
        assertTrue(experiments.find(first).isEmpty());
        assertEquals(List.of(second, first), ids(experiments.list(ExperimentQuery.all().onlyDeleted())));
        assertNotNull(experiments.list(ExperimentQuery.withId(first).onlyDeleted()).stream().findFirst().orElseThrow()
                .deletedAt());
    }

    private static List<String> ids(Paged<Experiment> experiments) {
        return experiments.stream().map(Experiment::id).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aPromptIsCreatedOnceAndFoundByItsId(String form) {
        Prompts prompts = client(form).prompts();
        Prompt greeting = prompts.create(NewPrompt.of("greeting", "Hello {{name}}").withTitle("Greeting"));
        assertEquals(1, greeting.numVersions());
        assertThrows(ConflictException.class, () -> prompts.create(NewPrompt.of("greeting", "Hi {{name}}")));
        assertEquals(List.of(greeting.id()),
                prompts.list(PromptQuery.withPromptId("greeting")).stream().map(Prompt::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void theLatestVersionOfAPromptIsRead(String form) {
        Prompts prompts = client(form).prompts();
        ChatMessage system = ChatMessage.system("You are {{who}}.");
        String id = prompts.create(NewPrompt.of("chat", Template.chat(system)).withLabels(PromptLabel.DEVELOPMENT)).id();
        ResolvedPrompt chat = prompts.get("chat");
        assertEquals(id, chat.id());
        assertEquals("1", chat.version());
        assertEquals(Template.chat(system), chat.content());
        assertEquals(chat, prompts.find("chat", PromptLabel.DEVELOPMENT).orElseThrow());
        assertTrue(prompts.find("chat", PromptLabel.PRODUCTION).isEmpty());
        assertTrue(prompts.find("none").isEmpty());
        assertThrows(NotFoundException.class, () -> prompts.get("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aPromptIsUpdated(String form) {
        Prompts prompts = client(form).prompts();
        prompts.create(NewPrompt.of("updated", "Hello").withDescription("first"));
        Prompt updated = prompts.update("updated", PromptChanges.title("Updated"));
        assertEquals("Updated", updated.title());
        assertEquals("first", updated.description());
        assertEquals(form.equals("live") ? 0 : 1, updated.numVersions());
        assertThrows(NotFoundException.class, () -> prompts.update("none", PromptChanges.title("x")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aPromptIsDeletedOnceOrAgain(String form) {
        Prompts prompts = client(form).prompts();
        prompts.create(NewPrompt.of("deleted", "Hello"));
        prompts.delete("deleted");
        prompts.delete("deleted");
        assertTrue(prompts.find("deleted").isEmpty());
        assertThrows(NotFoundException.class, () -> prompts.delete("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aPromptGetsVersions(String form) {
        Prompts prompts = client(form).prompts();
        prompts.create(NewPrompt.of("versioned", "one"));
        PromptVersion second = prompts.createVersion("versioned", NewPromptVersion.of("two").withUserVersion("summer"));
        assertEquals(2, second.version());
        assertEquals("summer", prompts.get("versioned").version());
        assertEquals(List.of(2L, 1L), prompts.versions("versioned").stream().map(PromptVersion::version).toList());
        assertEquals(Template.text("one"), prompts.version("versioned", 1).template());
        PromptVersion reviewed = prompts.updateVersion("versioned", 2, PromptVersionChanges.description("reviewed"));
        assertEquals("reviewed", reviewed.description());
        assertEquals(second.id(), reviewed.id());
        assertEquals(List.of(), prompts.versions("none"));
        assertThrows(NotFoundException.class, () -> prompts.version("versioned", 3));
        assertThrows(IllegalArgumentException.class, () -> prompts.version("versioned", 0));
        assertThrows(NotFoundException.class, () -> prompts.createVersion("none", NewPromptVersion.of("one")));
    }
}
