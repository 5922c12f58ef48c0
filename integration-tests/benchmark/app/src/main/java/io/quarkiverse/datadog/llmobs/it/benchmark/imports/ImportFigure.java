package io.quarkiverse.datadog.llmobs.it.benchmark.imports;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.Records;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Figure;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Measured;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Pairs;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Report;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.EmulatorClient;
import io.quarkiverse.datadog.llmobs.project.NewProject;

/**
 * An import, against a loop that appends one batch after the other.
 */
@ApplicationScoped
public class ImportFigure {

    static final Duration DELAY = Duration.ofMillis(50);
    private static final int BATCH = 1000;

    /** Imports into a dataset. */
    private interface Import {
        void into(Datasets datasets, String dataset);
    }

    @Inject
    @LlmObservabilityClient("emulator")
    LlmObservability llmobs;

    @Inject
    EmulatorClient emulator;

    public void measure(Options options, Report report) throws Exception {
        int records = options.sizes().imported();
        Path file = ImportFile.jsonLines(options.directory().resolve("import.jsonl"), records);
        report.add(Figure.items("import-vs-sequential", "records", Pairs.inTurns(options.sizes().pairs(),
                () -> perSecond(records, (datasets, dataset) -> fromFile(datasets, dataset, file, records)),
                () -> perSecond(records, (datasets, dataset) -> inSequence(datasets.records(dataset), records))), 3));
        Files.delete(file);
    }

    /** Returns records per second, imports into a new dataset and counts its records. */
    private double perSecond(int records, Import way) throws Exception {
        emulator.reset(DELAY);
        Datasets datasets = llmobs.datasets(llmobs.projects().create(NewProject.named("benchmark")).id());
        String dataset = datasets.create(NewDataset.named("imported")).id();
        double perSecond = Measured.perSecond(records, () -> way.into(datasets, dataset));
        WrongResultException.unlessEqual("records that the emulator has", records,
                datasets.export(dataset).toStream(OutputStream.nullOutputStream()).rows());
        return perSecond;
    }

    private static void fromFile(Datasets datasets, String dataset, Path file, int records) {
        ImportReport report = datasets.importInto(dataset).withBatchSize(BATCH).deduplicate(false).fromJsonLines(file);
        WrongResultException.unlessEqual("records of the import", records, report.records());
        WrongResultException.unlessEqual("batches of the import", records / BATCH, report.batches());
    }

    private static void inSequence(Records appended, int records) {
        for (int first = 0; first < records; first += BATCH) {
            appended.append(ImportRecords.from(first, BATCH), false);
        }
    }
}
