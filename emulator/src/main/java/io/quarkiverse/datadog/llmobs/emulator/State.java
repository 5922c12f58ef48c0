package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;

import io.quarkiverse.datadog.llmobs.emulator.annotation.AnnotationOperations;
import io.quarkiverse.datadog.llmobs.emulator.annotation.AnnotationQueues;
import io.quarkiverse.datadog.llmobs.emulator.annotation.InteractionOperations;
import io.quarkiverse.datadog.llmobs.emulator.annotation.LabelOperations;
import io.quarkiverse.datadog.llmobs.emulator.annotation.QueueOperations;
import io.quarkiverse.datadog.llmobs.emulator.dataset.DatasetOperations;
import io.quarkiverse.datadog.llmobs.emulator.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.emulator.dataset.DraftOperations;
import io.quarkiverse.datadog.llmobs.emulator.dataset.ExportOperation;
import io.quarkiverse.datadog.llmobs.emulator.dataset.VersionOperations;
import io.quarkiverse.datadog.llmobs.emulator.evaluation.Evaluations;
import io.quarkiverse.datadog.llmobs.emulator.evaluation.IntakeOperations;
import io.quarkiverse.datadog.llmobs.emulator.evaluation.ManagedEvaluatorOperations;
import io.quarkiverse.datadog.llmobs.emulator.evaluator.EvaluatorOperations;
import io.quarkiverse.datadog.llmobs.emulator.event.EventOperations;
import io.quarkiverse.datadog.llmobs.emulator.event.Events;
import io.quarkiverse.datadog.llmobs.emulator.experiment.ExperimentOperations;
import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.emulator.integration.Accounts;
import io.quarkiverse.datadog.llmobs.emulator.integration.InferenceOperation;
import io.quarkiverse.datadog.llmobs.emulator.integration.IntegrationOperations;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.page.CursorPages;
import io.quarkiverse.datadog.llmobs.emulator.pattern.ConfigOperations;
import io.quarkiverse.datadog.llmobs.emulator.pattern.Configs;
import io.quarkiverse.datadog.llmobs.emulator.pattern.PointOperation;
import io.quarkiverse.datadog.llmobs.emulator.pattern.RunOperations;
import io.quarkiverse.datadog.llmobs.emulator.pattern.TopicOperations;
import io.quarkiverse.datadog.llmobs.emulator.project.ProjectOperations;
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;
import io.quarkiverse.datadog.llmobs.emulator.prompt.PromptOperations;
import io.quarkiverse.datadog.llmobs.emulator.prompt.PromptVersionOperations;
import io.quarkiverse.datadog.llmobs.emulator.prompt.Prompts;
import io.quarkiverse.datadog.llmobs.emulator.record.RecordOperations;
import io.quarkiverse.datadog.llmobs.emulator.search.SearchOperations;
import io.quarkiverse.datadog.llmobs.emulator.seed.Stores;
import io.quarkiverse.datadog.llmobs.emulator.span.SpanOperations;
import io.quarkiverse.datadog.llmobs.emulator.upload.UploadOperation;

/**
 * What a reset replaces: the data, and the operations on it.
 */
record State(Stores stores, Evaluations evaluations, Operations operations) {

    /** The state of the seed. */
    static State of(EmulatorOptions options) {
        Responses responses = new Responses(options.profile());
        CursorPages pages = new CursorPages(options.defaultPageSize(), responses);
        Stores stores = Stores.empty();
        Projects projects = stores.projects();
        Datasets datasets = new Datasets(projects);
        Prompts prompts = stores.prompts();
        Experiments experiments = new Experiments(projects);
        Events events = new Events();
        Configs patterns = stores.patterns();
        Accounts accounts = stores.accounts();
        AnnotationQueues queues = new AnnotationQueues(projects);
        Evaluations evaluations = new Evaluations();
        Operations operations = new Operations(List.of(
                new ProjectOperations(projects, responses, pages, options.clock()),
                new DatasetOperations(projects, responses, pages, options.clock()),
                new ExportOperation(datasets, options.cells()),
                new VersionOperations(datasets, responses, options.clock()),
                new DraftOperations(datasets, responses, options.clock()),
                new RecordOperations(datasets, responses, pages, options.clock()),
                new UploadOperation(datasets, responses, options.clock()),
                new ExperimentOperations(experiments, responses, pages, options.clock()),
                new EventOperations(experiments, events, stores.spans(), responses, pages, options.clock()),
                new SearchOperations(projects, events, responses, pages),
                new QueueOperations(queues, responses, options.clock()),
                new LabelOperations(queues, responses, options.clock()),
                new InteractionOperations(queues, responses, options.clock()),
                new AnnotationOperations(queues, responses, options.clock()),
                new PromptVersionOperations(prompts, responses, options.clock()),
                new PromptOperations(prompts, responses, options.clock()),
                new ConfigOperations(patterns, responses, options.clock()),
                new RunOperations(patterns, responses, options.clock()),
                new TopicOperations(patterns, responses),
                new PointOperation(patterns.runs(), responses, options.defaultPageSize()),
                new IntegrationOperations(accounts, responses),
                new InferenceOperation(accounts, responses),
                new SpanOperations(stores.spans(), responses, pages, options.clock()),
                new EvaluatorOperations(stores.evaluators(), responses, options.clock()),
                new IntakeOperations(evaluations, responses),
                new ManagedEvaluatorOperations(stores.managedEvaluators(), responses)));
        options.seed().applyTo(stores, Timestamps.now(options.clock()));
        return new State(stores, evaluations, operations);
    }
}
