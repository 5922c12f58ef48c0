package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.annotation.AnnotationQueues;
import io.quarkiverse.datadog.llmobs.emulator.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.emulator.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.emulator.evaluation.ManagedEvaluator;
import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;
import io.quarkiverse.datadog.llmobs.emulator.store.GeneratedRecords;
import io.quarkiverse.datadog.llmobs.emulator.store.NewRecord;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordBatch;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * The content of a seed. It is checked as a whole before any of it is applied.
 *
 * @param origin names the seed in messages
 */
public record SeedContent(List<SeedProject> projects, List<SeedPrompt> prompts, List<SeedConfig> patterns,
        List<SeedAccount> accounts, List<SeedSpan> spans, List<SeedEvaluator> evaluators,
        List<ManagedEvaluator> managedEvaluators, String origin) {

    /** The content of a seed that adds nothing. */
    public static SeedContent none(String origin) {
        return new SeedContent(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                origin);
    }

    /** @param id null to derive it from the name */
    public record SeedProject(String id, String name, String description, List<SeedDataset> datasets,
            List<SeedExperiment> experiments, List<SeedQueue> queues) {

        /** Its id, or one that is derived from its name, so that it is the same after every start and reset. */
        public String idOrDerived() {
            return id != null ? id : projectId(name);
        }
    }

    /**
     * @param id null to derive it from the project and the name
     * @param lockedBy the user who has locked the draft, or null
     */
    public record SeedDataset(String id, String name, String description, ObjectNode metadata, List<NewRecord> records,
            GeneratedRecords generated, ObjectNode lockedBy) {
    }

    /** The id that is derived from the name of a project. */
    public static String projectId(String name) {
        return Uuids.of(name).toString();
    }

    /**
     * Adds the content to the state: a project that is known by its id, or by its name if the seed has no id, is extended.
     *
     * @throws IllegalArgumentException if the state has something of the same name or id, or if the dataset of an experiment
     *         does not exist; then nothing is added
     */
    public void applyTo(Stores state, long now) {
        synchronized (state.projects()) {
            projects.forEach(project -> check(project, state.projects()));
            prompts.forEach(prompt -> prompt.check(state.prompts(), origin));
            patterns.forEach(config -> config.check(state.patterns(), origin));
            accounts.forEach(account -> account.check(state.accounts(), origin));
            spans.forEach(span -> span.check(state.spans(), origin));
            evaluators.forEach(evaluator -> evaluator.check(state.evaluators(), origin));
            managedEvaluators.forEach(one -> SeedManagedEvaluators.check(one, state.managedEvaluators(), origin));
            projects.forEach(project -> add(project, state.projects(), now));
            prompts.forEach(prompt -> prompt.addTo(state.prompts(), now));
            patterns.forEach(config -> config.addTo(state.patterns(), now));
            accounts.forEach(account -> account.addTo(state.accounts()));
            spans.forEach(span -> span.addTo(state.spans(), now));
            evaluators.forEach(evaluator -> evaluator.addTo(state.evaluators(), now));
            managedEvaluators.forEach(state.managedEvaluators()::add);
        }
    }

    private void check(SeedProject seed, Projects state) {
        Project byName = state.catalog().named(seed.name());
        Project known = known(seed, state.catalog());
        if (byName != null && byName != known) {
            throw new IllegalArgumentException(origin + ": project \"" + seed.name()
                    + "\" does not fit the state: its name belongs to another project; change it, or its id");
        }
        for (SeedDataset dataset : seed.datasets()) {
            if (known != null && isTaken(dataset, Datasets.of(known))) {
                throw new IllegalArgumentException(origin + ": dataset \"" + dataset.name() + "\" of project \"" + seed.name()
                        + "\" exists already by name or id; choose another one, or reset first");
            }
        }
        seed.experiments().forEach(experiment -> check(experiment, seed, known, new Experiments(state)));
        seed.queues().forEach(queue -> queue.check(new AnnotationQueues(state), origin));
    }

    private void check(SeedExperiment experiment, SeedProject seed, Project known, Experiments state) {
        String place = origin + ": experiment \"" + experiment.name() + "\" of project \"" + seed.name() + "\" ";
        if (experiment.isTaken(state, known)) {
            throw new IllegalArgumentException(place + "exists already by name or id; choose another one, or reset first");
        }
        String dataset = experiment.dataset();
        if (dataset != null && seed.datasets().stream().noneMatch(one -> one.name().equals(dataset))
                && (known == null || Datasets.of(known).named(dataset) == null)) {
            throw new IllegalArgumentException(
                    place + "needs the dataset \"" + dataset + "\", which the project does not have; add it there");
        }
    }

    private static boolean isTaken(SeedDataset dataset, Catalog<Dataset> datasets) {
        return datasets.named(dataset.name()) != null || dataset.id() != null && datasets.find(dataset.id()) != null;
    }

    /** The project of the state that the seed extends, or null. */
    private static Project known(SeedProject seed, Catalog<Project> state) {
        return seed.id() == null ? state.named(seed.name()) : state.find(seed.id());
    }

    private static void add(SeedProject seed, Projects state, long now) {
        Project known = known(seed, state.catalog());
        // A concurrent request may create a project of the same name.
        Project project = known != null ? known
                : state.catalog().getOrCreate(seed.name(),
                        () -> new Project(seed.idOrDerived(), seed.name(), seed.description(), now)).item();
        for (SeedDataset dataset : seed.datasets()) {
            Dataset added = Datasets.of(project).add(new Dataset(datasetId(dataset, project), project.id(), dataset.name(),
                    dataset.description(), dataset.metadata(), now, dataset.generated()));
            // All records of a seed are added, duplicates included.
            added.write(RecordBatch.inserting(dataset.records(), false), now);
            if (dataset.lockedBy() != null) {
                added.draft().lockFor(dataset.lockedBy(), now);
            }
        }
        seed.experiments().forEach(experiment -> experiment.addTo(project, new Experiments(state), now));
        seed.queues().forEach(queue -> queue.addTo(project, new AnnotationQueues(state), now));
    }

    /** A dataset that has been renamed keeps the id that is derived from its first name. */
    private static String datasetId(SeedDataset dataset, Project project) {
        if (dataset.id() != null) {
            return dataset.id();
        }
        String derived = Uuids.of(project.id() + '/' + dataset.name()).toString();
        return Datasets.of(project).find(derived) == null ? derived : UUID.randomUUID().toString();
    }
}
