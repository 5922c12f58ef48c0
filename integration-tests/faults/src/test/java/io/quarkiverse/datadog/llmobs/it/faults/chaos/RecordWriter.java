package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.dataset.imports.RecordRange;
import io.quarkiverse.datadog.llmobs.dataset.record.BatchUpdate;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordChanges;

/**
 * Writes records, each with an input of its own. Those with an id are inserted by batches, and updated and deleted later; their
 * inputs begin with their ids.
 */
final class RecordWriter {

    private static final Pattern WITH_ID = Pattern.compile(".*-id\\d+-r\\d+");

    private final LlmObservability llmobs;
    private final ReportedState state;

    RecordWriter(LlmObservability llmobs, ReportedState state) {
        this.llmobs = llmobs;
        this.state = state;
    }

    private static List<NewRecord> records(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> NewRecord.of(name + "-r" + i)).toList();
    }

    Outcome append(KnownDataset known, String name, SplittableRandom random) {
        List<NewRecord> records = records(name, 1 + random.nextInt(5));
        // the service skips existing content, which would hide a retried request
        boolean deduplicate = random.nextInt(4) == 0;
        Outcome outcome = Outcome
                .ofOnce(() -> llmobs.datasets(state.projectId).records(known.id).append(records, deduplicate));
        records.forEach(row -> known.row((String) row.input(), outcome));
        return outcome;
    }

    Outcome update(KnownDataset known, String name, SplittableRandom random) {
        Map<String, String> updated = updates(withIds(known, random), name);
        if (updated.isEmpty()) {
            return Outcome.NOT_EXECUTED;
        }
        Outcome outcome = Outcome.ofRetried(() -> llmobs.datasets(state.projectId).records(known.id).update(changes(updated)));
        updated.forEach((input, newInput) -> known.updatedRow(input, newInput, outcome));
        return outcome;
    }

    Outcome delete(KnownDataset known, SplittableRandom random) {
        List<String> deleted = withIds(known, random);
        if (deleted.isEmpty()) {
            return Outcome.NOT_EXECUTED;
        }
        Outcome outcome = Outcome.ofRetried(() -> llmobs.datasets(state.projectId).records(known.id).delete(ids(deleted)));
        deleted.forEach(input -> known.deletedRow(input, outcome));
        return outcome;
    }

    /** Inserts records with ids, and updates and deletes some that were inserted before. */
    Outcome batchUpdate(KnownDataset known, String name, SplittableRandom random) {
        List<NewRecord> inserted = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> name + "-id" + i)
                .map(id -> NewRecord.of(id + "-r0").withId(id)).toList();
        List<String> existing = withIds(known, random);
        Map<String, String> updated = updates(existing.subList(0, existing.size() / 2), name);
        List<String> deleted = existing.subList(updated.size(), existing.size());
        BatchUpdate batch = BatchUpdate.empty().inserting(inserted).updating(changes(updated)).deleting(ids(deleted))
                .withDeduplication(random.nextBoolean());
        Outcome outcome = Outcome.ofOnce(() -> llmobs.datasets(state.projectId).records(known.id).batchUpdate(batch));
        inserted.forEach(row -> known.row((String) row.input(), outcome));
        updated.forEach((input, newInput) -> known.updatedRow(input, newInput, outcome));
        deleted.forEach(input -> known.deletedRow(input, outcome));
        return outcome;
    }

    Outcome load(KnownDataset known, String name, SplittableRandom random) {
        List<NewRecord> records = records(name, 5 + random.nextInt(40));
        boolean deduplicate = random.nextBoolean();
        DatasetImport load = llmobs.datasets(state.projectId).importInto(known.id).withBatchSize(5 + random.nextInt(8))
                .withConcurrency(1 + random.nextInt(3)).deduplicate(deduplicate);
        List<Outcome> rows = new ArrayList<>(records.stream().map(row -> Outcome.NOT_EXECUTED).toList());
        boolean complete = load(load, records, rows);
        // records whose state is unknown can be sent again, because the service skips existing content
        while (!complete && deduplicate && random.nextInt(3) > 0) {
            complete = load(load.after(confirmed(rows)), records, rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            known.row((String) records.get(i).input(), rows.get(i));
        }
        return complete ? Outcome.DONE : rows.contains(Outcome.UNKNOWN) ? Outcome.UNKNOWN : Outcome.NOT_EXECUTED;
    }

    Outcome upload(KnownDataset known, String name, SplittableRandom random, Path folder) {
        List<NewRecord> records = records(name, 1 + random.nextInt(120));
        Path file = folder.resolve(name + ".csv");
        try {
            Files.writeString(file,
                    records.stream().map(row -> row.input() + "\n").collect(Collectors.joining("", "input\n", "")));
            Outcome outcome = Outcome.ofOnce(() -> llmobs.datasets(state.projectId).uploadInto(known.id).fromCsv(file));
            Files.delete(file);
            records.forEach(row -> known.row((String) row.input(), outcome));
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was completed. */
    private static boolean load(DatasetImport load, List<NewRecord> records, List<Outcome> rows) {
        try {
            load.fromRecords(records);
            rows.replaceAll(row -> Outcome.DONE);
            return true;
        } catch (ImportException e) {
            e.checkpoint().confirmed().forEach(range -> mark(rows, range, Outcome.DONE));
            e.unknown().forEach(range -> mark(rows, range, Outcome.UNKNOWN));
            return false;
        }
    }

    private static void mark(List<Outcome> rows, RecordRange range, Outcome outcome) {
        rows.subList((int) range.first() - 1, (int) range.last()).replaceAll(outcome::or);
    }

    private static Checkpoint confirmed(List<Outcome> rows) {
        Checkpoint confirmed = Checkpoint.start();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == Outcome.DONE) {
                confirmed = confirmed.with(new RecordRange(i + 1, i + 1));
            }
        }
        return confirmed;
    }

    /** The inputs of at most four records that exist and have an id. */
    private static List<String> withIds(KnownDataset known, SplittableRandom random) {
        List<String> inputs = new ArrayList<>(known.knownRows().stream().filter(WITH_ID.asMatchPredicate()).toList());
        Collections.shuffle(inputs, new Random(random.nextLong()));
        return inputs.subList(0, Math.min(inputs.size(), random.nextInt(5)));
    }

    /** The inputs after an update, by those before it. The number of the operation makes them different from all others. */
    private static Map<String, String> updates(List<String> inputs, String name) {
        String number = name.substring(name.lastIndexOf('-') + 1);
        return inputs.stream().collect(Collectors.toMap(input -> input, input -> id(input) + "-r" + number));
    }

    private static List<RecordChanges> changes(Map<String, String> updates) {
        return updates.entrySet().stream().map(update -> RecordChanges.of(id(update.getKey())).withInput(update.getValue()))
                .toList();
    }

    private static List<String> ids(List<String> inputs) {
        return inputs.stream().map(RecordWriter::id).toList();
    }

    private static String id(String input) {
        return input.substring(0, input.lastIndexOf('-'));
    }
}
