package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.annotation.QueueCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.evaluation.EvaluationCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.evaluator.EvaluatorCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.event.EventCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.event.SearchCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.integration.IntegrationCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.pattern.PatternCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.prompt.PromptCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy.Decisions;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.span.SpanCalls;

/**
 * A caller that executes one operation after the other, chosen by the seed, and records the outcomes.
 */
final class Caller {

    private final String name;
    private final long seed;
    private final Path folder;
    private final ReportedState state = new ReportedState();
    private final DatasetWriter datasets;
    private final RecordWriter records;
    private final Versions versions;
    private final ProjectWriter projects;
    private final ExperimentWriter experiments;
    private final IntegrationCalls integrations;
    private final UnreachableWriter unreachable;
    private final Reader reader;
    private final SpanCalls spans;

    /** @param misread where what is read in between differs from what was reported */
    Caller(int number, long seed, LlmObservability llmobs, LlmObservability unreachable, Path folder, Differences misread) {
        this.name = "caller" + number;
        this.seed = seed;
        state.events = new EventCalls(llmobs, misread);
        state.search = new SearchCalls(llmobs, misread);
        this.folder = folder;
        state.prompts = new PromptCalls(llmobs, name, misread);
        state.patterns = new PatternCalls(llmobs, name, misread);
        this.integrations = new IntegrationCalls(llmobs, misread);
        state.queues = new QueueCalls(llmobs, name, misread);
        state.evaluators = new EvaluatorCalls(llmobs, name, misread);
        state.evaluations = new EvaluationCalls(llmobs, name, misread);
        this.datasets = new DatasetWriter(llmobs, state, name, misread);
        this.records = new RecordWriter(llmobs, state);
        this.versions = new Versions(llmobs, state, misread);
        this.projects = new ProjectWriter(llmobs, state, name);
        this.experiments = new ExperimentWriter(llmobs, state, versions);
        this.unreachable = new UnreachableWriter(unreachable, state);
        this.reader = new Reader(llmobs, state, folder, 10 + number, misread);
        this.spans = new SpanCalls(llmobs, misread);
    }

    ReportedState run(int operations, OutcomeCounts counts) {
        for (int i = 0; i < operations; i++) {
            SplittableRandom random = Decisions.random(seed, name, i);
            List<KnownDataset> known = state.known();
            counts.count(state.projectId == null ? projects.createMain()
                    : known.size() < 3 ? datasets.create(i)
                            : next(i, known.get(random.nextInt(known.size())), random));
        }
        return state;
    }

    private Outcome next(int number, KnownDataset dataset, SplittableRandom random) {
        String thing = name + '-' + number;
        return switch (Step.next(random)) {
            case CREATE_DATASET -> datasets.create(number);
            case CREATE_DATASET_AGAIN -> datasets.createAgain(random);
            case DESCRIBE_DATASET -> datasets.describe(dataset, number);
            case RENAME_DATASET -> datasets.rename(dataset, number);
            case COPY_DATASET -> datasets.copy(dataset, number);
            case DELETE_COPY -> datasets.deleteCopy(random);
            case RESTORE_VERSION -> versions.restore(dataset, random);
            case LIST_VERSIONS -> versions.list(dataset);
            case FIND_DATASET -> reader.find(dataset, random);
            case LIST_DATASETS -> reader.datasets();
            case READ_DRAFT -> reader.draft(dataset);
            case LOCK_DRAFT -> datasets.lockDraft(dataset);
            case UNLOCK_DRAFT -> datasets.unlockDraft(dataset);
            case APPEND_RECORDS -> records.append(dataset, thing, random);
            case UPDATE_RECORDS -> records.update(dataset, thing, random);
            case DELETE_RECORDS -> records.delete(dataset, random);
            case BATCH_UPDATE_RECORDS -> records.batchUpdate(dataset, thing, random);
            case IMPORT_RECORDS -> records.load(dataset, thing, random);
            case UPLOAD_RECORDS -> records.upload(dataset, thing, random, folder);
            case LIST_RECORDS -> reader.records(dataset);
            case EXPORT_RECORDS -> reader.export(dataset, random);
            case CREATE_SHARED_PROJECT -> projects.createShared("shared" + random.nextInt(20));
            case CREATE_OWN_PROJECT -> projects.createOwn(name + "-p" + number);
            case DESCRIBE_PROJECT -> projects.describe(number, random);
            case DELETE_PROJECT -> projects.delete(random);
            case LIST_PROJECTS -> reader.projects();
            case CREATE_EXPERIMENT -> experiments.create(thing, dataset, random);
            case CREATE_EXPERIMENT_THAT_SHARES_ITS_NAME ->
                experiments.createThatSharesItsName(name + "-s" + random.nextInt(20), dataset, random);
            case DESCRIBE_EXPERIMENT -> experiments.describe(number, random);
            case DELETE_EXPERIMENT -> experiments.delete(random);
            case LIST_EXPERIMENTS -> reader.experiments();
            case GET_EXPERIMENT -> reader.experiment(random);
            case CALL_EVENTS -> events(thing, dataset, random);
            case CALL_PROMPTS -> state.prompts.next(number, random);
            case CALL_PATTERNS -> state.patterns.next(number, random);
            case CALL_INTEGRATIONS -> integrations.next(random);
            case CALL_QUEUES -> state.queues.next(state.projectId, number, random);
            case READ_SPANS -> spans.next(random);
            case CALL_EVALUATORS -> state.evaluators.next(number, random);
            case CALL_EVALUATIONS -> state.evaluations.next(number, random);
            case CALL_UNREACHABLE_SERVER -> unreachable.call(dataset, thing, random);
        };
    }

    /** The experiment may run on another dataset: nothing depends on the one that a span names. */
    private Outcome events(String thing, KnownDataset dataset, SplittableRandom random) {
        List<KnownItem> known = state.knownExperiments();
        if (known.isEmpty()) {
            return Outcome.NOT_EXECUTED;
        }
        KnownItem chosen = known.get(random.nextInt(known.size()));
        return switch (random.nextInt(8)) {
            case 0, 1 -> state.events.list(chosen.id, random);
            case 2 -> state.search.find(chosen.name, random);
            default -> state.events.push(thing, state.projectId, dataset.id, chosen.id);
        };
    }
}
