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
 * Runs all steps of the tour with the blocking API.
 */
@ApplicationScoped
class Tour {

    private static final int BATCH = 500;
    private static final int PAGES_SHOWN = 3;

    @Inject
    LlmObservability llmobs;

    /** Returns whether the export contains exactly what was appended. */
    boolean run(TourPlan plan, TourOutput output) throws IOException {
        Project project = project(output);
        Datasets datasets = llmobs.datasets(project.id());
        Dataset dataset = dataset(datasets, plan, output);
        long version = append(datasets, dataset, plan.records(), output);
        list(datasets, dataset, version, plan, output);
        Dataset renamed = rename(datasets, dataset, plan, output);
        Path csv = exportCsv(datasets, dataset, version, plan, output);
        Path jsonLines = exportJsonLines(datasets, dataset, version, plan, output);
        experiment(renamed, version, output);
        return compare(datasets, dataset, version, plan, output, csv, jsonLines);
    }

    private Project project(TourOutput output) {
        output.step("Create a project");
        Project project = llmobs.projects().create(NewProject.named("tour"));
        output.print("\"%s\" has the id %s", project.name(), project.id());
        return project;
    }

    private Dataset dataset(Datasets datasets, TourPlan plan, TourOutput output) {
        output.step("Create a dataset");
        Dataset dataset = datasets.create(NewDataset.named(plan.datasetName()).withMetadata(Map.of("made-by", "tour")));
        output.print("\"%s\" has the id %s and is at version %d", dataset.name(), dataset.id(), dataset.currentVersion());
        return dataset;
    }

    private long append(Datasets datasets, Dataset dataset, List<NewRecord> records, TourOutput output) {
        output.step("Append the records, " + BATCH + " at a time");
        long version = 0;
        for (int from = 0; from < records.size(); from += BATCH) {
            List<NewRecord> batch = records.subList(from, Math.min(from + BATCH, records.size()));
            // two records of a file may have the same content, and the export must contain both
            List<DatasetRecord> appended = datasets.records(dataset.id()).append(batch, false);
            version = appended.get(0).version();
        }
        output.print("appended %,d records; each request created a version, the last one is %d", records.size(), version);
        VersionWait.until(version, () -> datasets.get(dataset.id()).currentVersion());
        return version;
    }

    private void list(Datasets datasets, Dataset dataset, long version, TourPlan plan, TourOutput output) {
        output.step("List the datasets, page by page");
        pages(datasets.list().withPageSize(2), output,
                page -> page.items().stream().map(Dataset::name).collect(Collectors.joining(", ")));
        output.step("List the records, page by page");
        pages(datasets.records(dataset.id()).list(RecordQuery.version(version)).withPageSize(plan.pageSize()), output,
                page -> page.items().isEmpty() ? "nothing"
                        : page.items().size() + " records, the first is " + page.items().get(0).id());
    }

    private static <T> void pages(Paged<T> listing, TourOutput output, Function<Page<T>, String> text) {
        // a page is requested when the loop reaches it; because of the limit the other pages are not requested
        int number = 0;
        for (Page<T> page : (Iterable<Page<T>>) listing.pages().limit(PAGES_SHOWN)::iterator) {
            output.print("page %d: %s%s", ++number, text.apply(page),
                    number == PAGES_SHOWN && !page.isLast() ? "; there are more" : "");
        }
    }

    private Dataset rename(Datasets datasets, Dataset dataset, TourPlan plan, TourOutput output) {
        output.step("Update the dataset");
        Dataset renamed = datasets.update(dataset.id(), DatasetChanges.name(dataset.name() + "-reviewed")
                .withDescription(plan.records().size() + " records, reviewed in a tour"));
        output.print("\"%s\" is now \"%s\": %s", dataset.name(), renamed.name(), renamed.description());
        return renamed;
    }

    private Path exportCsv(Datasets datasets, Dataset dataset, long version, TourPlan plan, TourOutput output)
            throws IOException {
        output.step("Export version " + version + " as CSV, while it is streamed");
        Path file = Files.createDirectories(plan.directory()).resolve(dataset.name() + ".csv").toAbsolutePath();
        ExportReport report;
        try (ExportBar bar = new ExportBar(plan.records().size(), output.out())) {
            report = datasets.export(dataset.id()).version(version).onProgress(bar).toFile(file);
        }
        output.print("%,d rows, %,d bytes in %,d ms", report.rows(), report.bytes(), report.duration().toMillis());
        return file;
    }

    private Path exportJsonLines(Datasets datasets, Dataset dataset, long version, TourPlan plan, TourOutput output) {
        output.step("Export it as JSON Lines");
        Path file = plan.directory().resolve(dataset.name() + ".jsonl").toAbsolutePath();
        ExportReport report = datasets.export(dataset.id()).version(version).toJsonLines(file);
        output.print("%,d lines in %,d ms", report.rows(), report.duration().toMillis());
        return file;
    }

    private void experiment(Dataset dataset, long version, TourOutput output) {
        output.step("Create an experiment on the dataset");
        Experiment experiment = llmobs.experiments()
                .create(NewExperiment.named("tour").on(dataset).atVersion(version).withConfig(Map.of("model", "none")));
        output.print("\"%s\" has the id %s and runs on version %d", experiment.name(), experiment.id(),
                experiment.datasetVersion());
    }

    private boolean compare(Datasets datasets, Dataset dataset, long version, TourPlan plan, TourOutput output, Path... files) {
        output.step("Compare the exported rows with the appended records");
        Optional<String> difference;
        try (Stream<ExportRow> rows = datasets.export(dataset.id()).version(version).rows()) {
            difference = new Comparison(plan.records()).firstDifference(rows);
        }
        difference.ifPresentOrElse(text -> output.print("There is a difference: %s", text),
                () -> output.print("All %,d are equal in id, input, expected output, metadata and tags",
                        plan.records().size()));
        output.title("The exported files");
        for (Path file : files) {
            output.print("%s", file);
        }
        return difference.isEmpty();
    }
}
