package org.acme;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;

class ExperimentExamples {

    private final LlmObservability llmobs;

    ExperimentExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    Experiment create(Dataset golden) {
        // tag::create[]
        Experiment run = llmobs.experiments().create(NewExperiment.named("prompt v7")
                .on(golden)
                .atVersion(3)
                .withConfig(Map.of("model", "small", "temperature", 0.2)));
        // end::create[]
        return run;
    }
}
