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
import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.project.Project;

/**
 * Reads while faults happen. What was read to its end must be what the caller knows to be there, already now.
 */
final class Reader {

    private static final Pattern INPUT = Pattern.compile("[^\",:]+-r\\d+");

    private final LlmObservability llmobs;
    private final Memory memory;
    private final Path folder;
    private final int pageSize;
    private final Findings findings;

    /** @param pageSize another one for each caller, so that the listings of all projects can be told apart */
    Reader(LlmObservability llmobs, Memory memory, Path folder, int pageSize, Findings findings) {
        this.llmobs = llmobs;
        this.memory = memory;
        this.folder = folder;
        this.pageSize = pageSize;
        this.findings = findings;
    }

    Outcome records(KnownDataset known) {
        known.compareRows(Walk.all(llmobs.datasets(memory.projectId).records(known.id).list().withPageSize(pageSize)).stream()
                .map(row -> (String) row.input()).toList(), findings);
        return Outcome.DONE;
    }

    Outcome datasets() {
        memory.compareDatasets(Walk.all(llmobs.datasets(memory.projectId).list().withPageSize(pageSize)), findings);
        return Outcome.DONE;
    }

    /** In which others write: only what this caller was told of must be there. */
    Outcome projects() {
        List<String> listed = Walk.all(llmobs.projects().list().withPageSize(pageSize)).stream().map(Project::name).toList();
        memory.projects.forEach((name, outcome) -> {
            if (outcome == Outcome.DONE && !listed.contains(name)) {
                findings.lost("project " + name);
            }
        });
        return Outcome.DONE;
    }

    Outcome find(KnownDataset known) {
        return Outcome.ofRepeated(() -> assertEquals(known.id,
                llmobs.datasets(memory.projectId).find(known.id).orElseThrow().id()));
    }

    Outcome export(KnownDataset known, SplittableRandom random) {
        DatasetExport export = llmobs.datasets(memory.projectId).export(known.id);
        return switch (random.nextInt(4)) {
            case 0 -> Outcome.ofRepeated(() -> known.compareRows(rows(export), findings));
            case 1 -> Outcome.ofRepeated(() -> known.compareRows(stream(export), findings));
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
            Outcome outcome = Outcome.ofRepeated(() -> export.write(target));
            if (outcome == Outcome.DONE) {
                known.compareRows(inputs(Files.readString(target)), findings);
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
