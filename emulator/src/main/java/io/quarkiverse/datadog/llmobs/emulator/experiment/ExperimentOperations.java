package io.quarkiverse.datadog.llmobs.emulator.experiment;

import java.time.Clock;
import java.util.UUID;

import io.quarkiverse.datadog.llmobs.emulator.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.emulator.dataset.DatasetVersion;
import io.quarkiverse.datadog.llmobs.emulator.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * The operations on experiments.
 * <p>
 * No recording shows what {@code ensure_unique} false does with a name that is taken. Here it finds the experiment of that
 * name; the live service may create another one.
 */
public record ExperimentOperations(Projects projects, Responses responses, Clock clock) implements OperationGroup {

    private static final ExperimentFormat FORMAT = new ExperimentFormat();

    @Override
    public void registerIn(Operations operations) {
        operations.on("CreateLLMObsExperiment", this::create);
    }

    private ApiResponse create(ApiRequest request) {
        JsonMembers attributes = request.attributes("experiments");
        String name = attributes.requiredText("name");
        Project project = projects.toWrite(attributes.requiredText("project_id"));
        String datasetId = attributes.text("dataset_id");
        Dataset dataset = datasetId == null ? null : Datasets.toWrite(project, datasetId);
        Integer version = dataset == null ? null : version(attributes, dataset);
        long now = Timestamps.now(clock);
        boolean isUnique = attributes.flag("ensure_unique", true);
        Experiment experiment = new Experiment(UUID.randomUUID().toString(), project.id(),
                new Experiment.Content(isUnique ? name + "-" + now / 1_000_000 : name, name, attributes.text("description"),
                        datasetId, version, attributes.object("metadata"), attributes.object("config"),
                        attributes.text("parent_experiment_id"), attributes.count("run_count")),
                now);
        Catalog<Experiment> experiments = Experiments.of(project);
        Catalog.Found<Experiment> found = isUnique ? new Catalog.Found<>(experiments.add(experiment), true)
                : experiments.getOrCreate(name, () -> experiment);
        if (found.created() && dataset != null) {
            dataset.use(version, now);
        }
        return responses.created(FORMAT, found.item(), found.created());
    }

    private static int version(JsonMembers attributes, Dataset dataset) {
        int current = dataset.records().version();
        Integer requested = attributes.count("dataset_version");
        return requested == null ? current : DatasetVersion.parse(requested.toString(), 0, current);
    }
}
