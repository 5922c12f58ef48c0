package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;

/**
 * The tour itself.
 */
@ApplicationScoped
class Tour {

    private static final int BATCH = 500;
    private static final int PAGES_SHOWN = 3;

    @Inject
    LlmObservability llmobs;

    /** Whether everything that was appended came back. */
    boolean run(TourPlan plan, Story story) throws IOException {
        Project project = project(story);
        Datasets datasets = llmobs.datasets(project.id());
        Dataset dataset = dataset(datasets, plan, story);
        long version = append(datasets, dataset, plan.records(), story);
        list(datasets, dataset, version, plan, story);
        Dataset renamed = rename(datasets, dataset, plan, story);
        Path csv = exportCsv(datasets, dataset, version, plan, story);
        Path jsonLines = exportJsonLines(datasets, dataset, version, plan, story);
        experiment(renamed, version, story);
        return compare(datasets, dataset, version, plan, story, csv, jsonLines);
    }

    private Project project(Story story) {
        story.step("Create a project");
        Project project = llmobs.projects().create(NewProject.named("tour"));
        story.say("\"%s\" has the id %s", project.name(), project.id());
        return project;
    }

    private Dataset dataset(Datasets datasets, TourPlan plan, Story story) {
        story.step("Create a dataset");
        Dataset dataset = datasets.create(NewDataset.named(plan.datasetName()).withMetadata(Map.of("made-by", "tour")));
        story.say("\"%s\" has the id %s and is at version %d", dataset.name(), dataset.id(), dataset.currentVersion());
        return dataset;
    }

    private long append(Datasets datasets, Dataset dataset, List<NewRecord> records, Story story) {
        story.step("Append the records, " + BATCH + " at a time");
        long version = 0;
        for (int from = 0; from < records.size(); from += BATCH) {
            List<NewRecord> batch = records.subList(from, Math.min(from + BATCH, records.size()));
            // two records of a file may have the same content, and both must come back
            List<DatasetRecord> appended = datasets.records(dataset.id()).append(batch, false);
            version = appended.get(0).version();
        }
        story.say("%,d records are there; each request made a version, the last one is %d", records.size(), version);
        VersionWait.until(version, () -> datasets.get(dataset.id()).currentVersion());
        return version;
    }

    private void list(Datasets datasets, Dataset dataset, long version, TourPlan plan, Story story) {
        story.step("List the datasets, page by page");
        pages(datasets.list().withPageSize(2), story,
                page -> page.items().stream().map(Dataset::name).collect(Collectors.joining(", ")));
        story.step("List the records, page by page");
        pages(datasets.records(dataset.id()).list(RecordQuery.version(version)).withPageSize(plan.pageSize()), story,
                page -> page.items().isEmpty() ? "nothing"
                        : page.items().size() + " records, the first is " + page.items().get(0).id());
    }

    private static <T> void pages(Paged<T> listing, Story story, Function<Page<T>, String> words) {
        // a page is requested when the loop asks for it; the limit leaves the rest on the server
        int number = 0;
        for (Page<T> page : (Iterable<Page<T>>) listing.pages().limit(PAGES_SHOWN)::iterator) {
            story.say("page %d: %s%s", ++number, words.apply(page),
                    number == PAGES_SHOWN && !page.isLast() ? "; more would follow" : "");
        }
    }

    private Dataset rename(Datasets datasets, Dataset dataset, TourPlan plan, Story story) {
        story.step("Update the dataset");
        Dataset renamed = datasets.update(dataset.id(), DatasetChanges.name(dataset.name() + "-reviewed")
                .withDescription(plan.records().size() + " records, reviewed on a tour"));
        story.say("\"%s\" is now \"%s\": %s", dataset.name(), renamed.name(), renamed.description());
        return renamed;
    }

    private Path exportCsv(Datasets datasets, Dataset dataset, long version, TourPlan plan, Story story) throws IOException {
        story.step("Export version " + version + " as CSV, while it is streamed");
        Path file = Files.createDirectories(plan.directory()).resolve(dataset.name() + ".csv").toAbsolutePath();
        ExportReport report;
        try (ExportBar bar = new ExportBar(plan.records().size(), story.out())) {
            report = datasets.export(dataset.id()).version(version).onProgress(bar).toFile(file);
        }
        story.say("%,d rows, %,d bytes in %,d ms", report.rows(), report.bytes(), report.duration().toMillis());
        return file;
    }

    private Path exportJsonLines(Datasets datasets, Dataset dataset, long version, TourPlan plan, Story story) {
        story.step("Export it as JSON Lines");
        Path file = plan.directory().resolve(dataset.name() + ".jsonl").toAbsolutePath();
        ExportReport report = datasets.export(dataset.id()).version(version).toJsonLines(file);
        story.say("%,d lines in %,d ms", report.rows(), report.duration().toMillis());
        return file;
    }

    private void experiment(Dataset dataset, long version, Story story) {
        story.step("Create an experiment on it");
        Experiment experiment = llmobs.experiments()
                .create(NewExperiment.named("tour").on(dataset).atVersion(version).withConfig(Map.of("model", "none")));
        story.say("\"%s\" has the id %s and runs on version %d", experiment.name(), experiment.id(),
                experiment.datasetVersion());
    }

    private boolean compare(Datasets datasets, Dataset dataset, long version, TourPlan plan, Story story, Path... files) {
        story.step("Compare the exported rows with the appended records");
        Optional<String> difference;
        try (Stream<ExportRow> rows = datasets.export(dataset.id()).version(version).rows()) {
            difference = new Comparison(plan.records()).firstDifference(rows);
        }
        difference.ifPresentOrElse(text -> story.say("They differ: %s", text),
                () -> story.say("All %,d are equal in id, input, expected output, metadata and tags", plan.records().size()));
        story.title("The exports lie in");
        for (Path file : files) {
            story.say("%s", file);
        }
        return difference.isEmpty();
    }
}
