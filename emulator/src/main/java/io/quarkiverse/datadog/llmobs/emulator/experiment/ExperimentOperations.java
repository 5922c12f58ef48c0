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
        int version = dataset == null ? 0 : version(attributes, dataset);
        Experiment.Sent sent = new Experiment.Sent(name, attributes.text("description"), attributes.object("metadata"),
                attributes.object("config"), attributes.get("parent_experiment_id"), attributes.count("run_count"));
        long now = Timestamps.now(clock);
        String id = UUID.randomUUID().toString();
        Catalog<Experiment> experiments = project.contents(Experiment.class);
        Catalog.Found<Experiment> found;
        if (attributes.flag("ensure_unique", true)) {
            String uniqueName = name + "-" + now / 1_000_000;
            found = new Catalog.Found<>(experiments
                    .add(new Experiment(id, project.id(), uniqueName, datasetId, version, now, sent)), true);
        } else {
            found = experiments.getOrCreate(name,
                    () -> new Experiment(id, project.id(), name, datasetId, version, now, sent));
        }
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
