package org.acme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.DatasetVersion;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.DraftState;
import io.quarkiverse.datadog.llmobs.dataset.NewClone;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.BatchUpdate;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordChanges;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.dataset.record.Records;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.project.ProjectChanges;
import io.quarkiverse.datadog.llmobs.value.Creation;

class DatasetExamples {

    private final LlmObservability llmobs;

    DatasetExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    Datasets projects() {
        // tag::projects[]
        Project project = llmobs.projects().create(NewProject.named("support-bot"));
        Datasets datasets = llmobs.datasets(project.id());
        // end::projects[]
        return datasets;
    }

    Project updateProject(String projectId) {
        // tag::update-project[]
        Project project = llmobs.projects().get(projectId);
        Project renamed = llmobs.projects().update(project.id(), ProjectChanges.name(project.name() + "-v2"));
        // end::update-project[]
        return renamed;
    }

    void deleteProjects(Project finished, Project old, Project older) {
        // tag::delete-projects[]
        llmobs.projects().delete(finished.id());
        llmobs.projects().delete(List.of(old.id(), older.id()));
        // end::delete-projects[]
    }

    Dataset create(Datasets datasets) {
        // tag::create[]
        Dataset golden = datasets.create(NewDataset.named("golden")
                .withDescription("reviewed answers")
                .withMetadata(Map.of("owner", "qa")));
        // end::create[]
        return golden;
    }

    void created(Datasets datasets) {
        // tag::created[]
        Creation<Dataset> golden = datasets.getOrCreate(NewDataset.named("golden"));
        if (golden.created()) {
            datasets.importInto(golden.item().id()).fromJsonLines(Path.of("golden.jsonl"));
        }
        Dataset nightly = datasets.createNew(NewDataset.named("nightly")); // or a ConflictException
        // end::created[]
    }

    List<String> list() {
        List<String> names = new ArrayList<>();
        // tag::list[]
        for (Dataset dataset : llmobs.datasets().list()) {
            names.add(dataset.name());
        }
        // end::list[]
        return names;
    }

    List<String> limited(Datasets datasets) {
        // tag::limited[]
        Paged<Dataset> newest = datasets.list().limit(20);
        List<String> names = newest.stream().map(Dataset::name).toList();
        // end::limited[]
        return names;
    }

    Optional<Dataset> look(Datasets datasets, String datasetId) {
        // tag::look[]
        Dataset known = datasets.get(datasetId);
        Optional<Dataset> perhaps = datasets.find(datasetId);
        Optional<Dataset> byName = datasets.list(DatasetQuery.named("golden")).stream().findFirst();
        // end::look[]
        return known == null ? perhaps : byName;
    }

    Dataset update(Datasets datasets, Dataset golden) {
        // tag::update[]
        Dataset renamed = datasets.update(golden.id(), DatasetChanges.name("golden-v2").withDescription(""));
        // end::update[]
        return renamed;
    }

    Dataset copy(Datasets datasets, Dataset golden) {
        // tag::clone[]
        Dataset frozen = datasets.clone(golden.id(), NewClone.named("golden-2026").withDescription("as of the release"));
        // end::clone[]
        return frozen;
    }

    void delete(Datasets datasets, Dataset golden, Dataset old, Dataset older) {
        // tag::delete[]
        datasets.delete(golden.id());
        datasets.delete(List.of(old.id(), older.id()));
        // end::delete[]
    }

    List<DatasetRecord> append(Datasets datasets, Dataset golden) {
        // tag::append[]
        Records records = datasets.records(golden.id());
        List<DatasetRecord> appended = records.append(List.of(
                NewRecord.of(Map.of("question", "Who wrote Faust?"), "Goethe")
                        .withId("q-1")
                        .withTags("topic:literature"),
                NewRecord.of("What is the capital of Peru?").withExpectedOutput("Lima")));
        // end::append[]
        return appended;
    }

    List<DatasetRecord> batchUpdate(Records records) {
        // tag::batch-update[]
        List<DatasetRecord> written = records.batchUpdate(BatchUpdate.empty()
                .inserting(List.of(NewRecord.of("Who wrote Emma?", "Jane Austen").withId("q-2")))
                .updating(List.of(RecordChanges.of("q-1")
                        .withExpectedOutput("Johann Wolfgang von Goethe")
                        .withoutMetadata()
                        .addTags("state:reviewed")))
                .deleting(List.of("q-0")));
        // end::batch-update[]
        return written;
    }

    List<DatasetRecord> updateRecords(Records records) {
        // tag::update-records[]
        List<DatasetRecord> updated = records.update(List.of(
                RecordChanges.of("q-1").withInput("Who wrote Faust, part one?"),
                RecordChanges.of("q-2").withoutExpectedOutput()));
        // end::update-records[]
        return updated;
    }

    void deleteRecords(Records records) {
        // tag::delete-records[]
        records.delete(List.of("q-0", "q-1"));
        // end::delete-records[]
    }

    long justWritten(Records records, NewRecord record) {
        // tag::written[]
        List<DatasetRecord> appended = records.append(List.of(record));
        if (appended.isEmpty()) {
            return 0;
        }
        long version = appended.get(0).version();
        return records.list(RecordQuery.version(version)).stream().count();
        // end::written[]
    }

    List<Long> versions(Datasets datasets, Dataset golden) {
        // tag::versions[]
        List<Long> used = datasets.versions(golden.id()).stream().map(DatasetVersion::versionNumber).toList();
        // end::versions[]
        return used;
    }

    void restore(Datasets datasets, Dataset golden) {
        // tag::restore[]
        datasets.restore(golden.id(), 3);
        // end::restore[]
    }

    void edit(Datasets datasets, Dataset golden, List<NewRecord> reviewed) {
        // tag::lock-draft[]
        datasets.lockDraft(golden.id());
        try {
            datasets.records(golden.id()).append(reviewed);
        } finally {
            datasets.unlockDraft(golden.id());
        }
        // end::lock-draft[]
    }

    String editor(Datasets datasets, Dataset golden) {
        // tag::draft-state[]
        DraftState draft = datasets.draftState(golden.id());
        String editor = draft.user() + " since " + draft.draftingSince();
        // end::draft-state[]
        return editor;
    }

    long tagged(Records records) {
        // tag::tagged[]
        RecordQuery query = RecordQuery.tagged("topic:literature", "topic:geography").atVersion(3);
        long count = records.list(query).stream().count();
        // end::tagged[]
        return count;
    }

    Paged<DatasetRecord> pageByPage(Records records) {
        // tag::pages[]
        Page<DatasetRecord> first = records.list().withPageSize(100).firstPage();
        String bookmark = first.next().map(Cursor::toString).orElse(null);
        // end::pages[]
        // tag::from[]
        Paged<DatasetRecord> rest = records.list().withPageSize(100).from(Cursor.of(bookmark));
        // end::from[]
        return rest;
    }

    void ahead(Records records) {
        // tag::ahead[]
        for (DatasetRecord record : records.list().withPageSize(1000).prefetch(1)) {
            review(record);
        }
        // end::ahead[]
    }

    void resume(Records records) {
        // tag::resume[]
        Paged<DatasetRecord> listing = records.list();
        try {
            listing.forEach(this::review);
        } catch (LlmObservabilityException e) {
            // the items before the failure stay valid
            e.cursor().map(Cursor::of).map(listing::from).ifPresent(rest -> rest.forEach(this::review));
        }
        // end::resume[]
    }

    void review(DatasetRecord record) {
    }
}
