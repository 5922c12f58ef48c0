package org.acme.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentChanges;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentQuery;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentStatus;
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

    List<String> list(String experimentId) {
        List<String> names = new ArrayList<>();
        // tag::list[]
        for (Experiment run : llmobs.experiments().list()) {
            names.add(run.name());
        }
        Experiment known = llmobs.experiments().get(experimentId);
        // end::list[]
        names.add(known.name());
        return names;
    }

    Experiment update(Experiment run, Runnable task) {
        // tag::update[]
        llmobs.experiments().update(run.id(), ExperimentChanges.status(ExperimentStatus.RUNNING));
        try {
            task.run();
        } catch (RuntimeException e) {
            llmobs.experiments().update(run.id(), ExperimentChanges.failed(e.toString()));
            throw e;
        }
        Experiment completed = llmobs.experiments()
                .update(run.id(), ExperimentChanges.status(ExperimentStatus.COMPLETED).withDescription("reviewed"));
        // end::update[]
        return completed;
    }

    long delete(Experiment failed, Experiment old, Experiment older) {
        // tag::delete[]
        llmobs.experiments().delete(failed.id());
        llmobs.experiments().delete(List.of(old.id(), older.id()));
        long deleted = llmobs.experiments().list(ExperimentQuery.all().onlyDeleted()).stream().count();
        // end::delete[]
        return deleted;
    }

    List<Experiment> filter(Dataset golden) {
        // tag::filter[]
        ExperimentQuery ofCommit = ExperimentQuery.all()
                .on(golden)
                .ofExperiment("prompt v7")
                .withMetadata(Map.of("tags", List.of("git.commit.sha:4f2a9c1")));
        List<Experiment> runs = llmobs.experiments().list(ofCommit).stream().toList();
        // end::filter[]
        return runs;
    }
}
