package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;

/**
 * Somebody who asks for one thing after the other, as the seed says, and remembers what was answered.
 */
final class Caller {

    private final String name;
    private final long seed;
    private final Memory memory = new Memory();
    private final DatasetWriter datasets;
    private final RecordWriter records;
    private final OtherWriter others;
    private final Nobody nobody;
    private final Reader reader;

    /** @param misread where what is read in between differs from what was reported */
    Caller(int number, long seed, LlmObservability llmobs, LlmObservability unreachable, Path folder, Findings misread) {
        this.name = "caller" + number;
        this.seed = seed;
        this.datasets = new DatasetWriter(llmobs, memory, name, misread);
        this.records = new RecordWriter(llmobs, memory);
        this.others = new OtherWriter(llmobs, memory, name);
        this.nobody = new Nobody(unreachable, memory);
        this.reader = new Reader(llmobs, memory, folder, 10 + number, misread);
    }

    Memory run(int operations, Tally tally) {
        for (int i = 0; i < operations; i++) {
            SplittableRandom random = Decisions.random(seed, name, i);
            List<KnownDataset> known = memory.known();
            tally.count(memory.projectId == null ? others.project(name, project -> memory.projectId = project.id())
                    : known.size() < 3 ? datasets.create(i)
                            : next(i, known.get(random.nextInt(known.size())), random));
        }
        return memory;
    }

    private Outcome next(int number, KnownDataset dataset, SplittableRandom random) {
        String thing = name + '-' + number;
        return switch (Step.of(random.nextInt(100))) {
            case CREATE_DATASET -> datasets.create(number);
            case CREATE_DATASET_AGAIN -> datasets.createAgain(random);
            case DESCRIBE_DATASET -> datasets.describe(dataset, number);
            case RENAME_DATASET -> datasets.rename(dataset, number);
            case FIND_DATASET -> reader.find(dataset);
            case LIST_DATASETS -> reader.datasets();
            case APPEND_RECORDS -> records.append(dataset, thing, random);
            case IMPORT_RECORDS -> records.load(dataset, thing, random);
            case LIST_RECORDS -> reader.records(dataset);
            case EXPORT_RECORDS -> reader.export(dataset, random);
            case CREATE_PROJECT -> others.project("shared" + random.nextInt(20), project -> {
            });
            case LIST_PROJECTS -> reader.projects();
            case CREATE_EXPERIMENT -> others.experiment(thing, dataset);
            case CREATE_EXPERIMENT_THAT_SHARES_ITS_NAME ->
                others.experimentThatSharesItsName(name + "-s" + random.nextInt(20), dataset);
            case ASK_NOBODY -> nobody.ask(dataset, thing, random);
        };
    }
}
