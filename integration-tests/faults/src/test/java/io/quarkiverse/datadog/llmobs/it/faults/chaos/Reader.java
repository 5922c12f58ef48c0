package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;

/**
 * Reads while faults happen. A complete result must match the state that the caller knows, at that moment.
 */
final class Reader {

    private static final Pattern INPUT = Pattern.compile("[^\",:]+-r\\d+");

    private final LlmObservability llmobs;
    private final ReportedState state;
    private final Path folder;
    private final int pageSize;
    private final Differences differences;

    /** @param pageSize a different one for each caller, which distinguishes their listings of all projects */
    Reader(LlmObservability llmobs, ReportedState state, Path folder, int pageSize, Differences differences) {
        this.llmobs = llmobs;
        this.state = state;
        this.folder = folder;
        this.pageSize = pageSize;
        this.differences = differences;
    }

    Outcome records(KnownDataset known) {
        known.compareRows(
                ResumedListing.all(llmobs.datasets(state.projectId).records(known.id).list().withPageSize(pageSize)).stream()
                        .map(row -> (String) row.input()).toList(),
                differences);
        return Outcome.DONE;
    }

    Outcome datasets() {
        state.compareDatasets(ResumedListing.all(llmobs.datasets(state.projectId).list().withPageSize(pageSize)), differences);
        return Outcome.DONE;
    }

    /** Other callers create projects, too: of the shared ones, those that were reported to this caller must be there. */
    Outcome projects() {
        List<KnownItem.Listed> listed = ResumedListing.all(llmobs.projects().list().withPageSize(pageSize)).stream()
                .map(KnownItem.Listed::of).toList();
        state.ownProjects.values().forEach(own -> own.compare(listed, differences));
        List<String> names = listed.stream().map(KnownItem.Listed::name).toList();
        state.sharedProjects.forEach((name, outcome) -> {
            if (outcome == Outcome.DONE && !names.contains(name)) {
                differences.lost("project " + name);
            }
        });
        return Outcome.DONE;
    }

    Outcome experiments() {
        state.compareExperiments(
                ResumedListing.all(llmobs.experiments(state.projectId).list().withPageSize(pageSize)), differences);
        return Outcome.DONE;
    }

    /** Gets an experiment that exists, or does not find one that was deleted. */
    Outcome experiment(SplittableRandom random) {
        List<KnownItem> deleted = state.deletedExperiments();
        if (!deleted.isEmpty() && random.nextInt(3) == 0) {
            KnownItem gone = deleted.get(random.nextInt(deleted.size()));
            return Outcome.ofRetried(() -> llmobs.experiments(state.projectId).find(gone.id)
                    .ifPresent(found -> differences.unrequested("experiment " + gone.name)));
        }
        List<KnownItem> known = state.knownExperiments();
        if (known.isEmpty()) {
            return Outcome.NOT_EXECUTED;
        }
        KnownItem chosen = known.get(random.nextInt(known.size()));
        return Outcome.ofRetried(
                () -> assertEquals(chosen.name, llmobs.experiments(state.projectId).get(chosen.id).experiment()));
    }

    /** Finds a dataset that exists, or does not find one that was deleted. */
    Outcome find(KnownDataset known, SplittableRandom random) {
        List<KnownDataset> deleted = state.deletedDatasets();
        if (!deleted.isEmpty() && random.nextInt(3) == 0) {
            KnownDataset gone = deleted.get(random.nextInt(deleted.size()));
            return Outcome.ofRetried(() -> llmobs.datasets(state.projectId).find(gone.id)
                    .ifPresent(found -> differences.unrequested(gone.firstName)));
        }
        return Outcome.ofRetried(() -> assertEquals(known.id,
                llmobs.datasets(state.projectId).find(known.id).orElseThrow().id()));
    }

    Outcome draft(KnownDataset known) {
        return Outcome.ofRetried(
                () -> known.compareDraft(isDraftLocked(llmobs.datasets(state.projectId), known.id), differences));
    }

    /** Only the emulator responds with status 404, so it is no fault. */
    static boolean isDraftLocked(Datasets datasets, String id) {
        try {
            return id.equals(datasets.draftState(id).id());
        } catch (NotFoundException e) {
            return false;
        }
    }

    Outcome export(KnownDataset known, SplittableRandom random) {
        DatasetExport export = llmobs.datasets(state.projectId).export(known.id);
        return switch (random.nextInt(4)) {
            case 0 -> Outcome.ofRetried(() -> known.compareRows(rows(export), differences));
            case 1 -> Outcome.ofRetried(() -> known.compareRows(stream(export), differences));
            case 2 -> file(known, export::toFile);
            default -> file(known, export::toJsonLines);
        };
    }

    private static List<String> rows(DatasetExport export) {
        try (Stream<ExportRow> rows = export.rows()) {
            return rows.map(row -> (String) row.input()).toList();
        }
    }

    private static List<String> stream(DatasetExport export) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        export.toStream(csv);
        return inputs(csv.toString(StandardCharsets.UTF_8));
    }

    private interface ToFile {
        Object write(Path target);
    }

    private Outcome file(KnownDataset known, ToFile export) {
        Path target = folder.resolve(known.id);
        try {
            Outcome outcome = Outcome.ofRetried(() -> export.write(target));
            if (outcome == Outcome.DONE) {
                known.compareRows(inputs(Files.readString(target)), differences);
                Files.delete(target);
            }
            try (Stream<Path> left = Files.list(folder)) {
                assertFalse(left.findAny().isPresent(), "an export leaves nothing behind but the file it has completed");
            }
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inputs(String text) {
        return INPUT.matcher(text).results().map(match -> match.group()).toList();
    }
}
