package io.quarkiverse.datadog.llmobs.emulator.seed;

import io.quarkiverse.datadog.llmobs.emulator.evaluation.ManagedEvaluators;
import io.quarkiverse.datadog.llmobs.emulator.evaluator.Evaluators;
import io.quarkiverse.datadog.llmobs.emulator.integration.Accounts;
import io.quarkiverse.datadog.llmobs.emulator.pattern.Configs;
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;
import io.quarkiverse.datadog.llmobs.emulator.prompt.Prompts;
import io.quarkiverse.datadog.llmobs.emulator.span.Spans;

/**
 * What a seed fills.
 */
public record Stores(Projects projects, Prompts prompts, Configs patterns, Accounts accounts, Spans spans,
        Evaluators evaluators, ManagedEvaluators managedEvaluators) {

    /** Stores without content. */
    public static Stores empty() {
        return new Stores(new Projects(), new Prompts(), new Configs(), new Accounts(), new Spans(), new Evaluators(),
                new ManagedEvaluators());
    }
}
