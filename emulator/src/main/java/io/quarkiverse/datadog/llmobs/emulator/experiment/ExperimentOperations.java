package io.quarkiverse.datadog.llmobs.emulator.experiment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.quarkiverse.datadog.llmobs.emulator.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.emulator.dataset.DatasetVersion;
import io.quarkiverse.datadog.llmobs.emulator.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.page.CursorPages;
import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;
import io.quarkiverse.datadog.llmobs.emulator.store.Slice;

/**
 * The operations on experiments.
 * <p>
 * No recording shows what {@code ensure_unique} false does with a name that is taken. Here it finds the experiment of that
 * name; the live service may create another one.
 */
public record ExperimentOperations(Experiments experiments, Responses responses, CursorPages pages, Clock clock)
        implements
            OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsExperiments", this::list);
        operations.on("CreateLLMObsExperiment", this::create);
    }

    private ApiResponse list(ApiRequest request) {
        ExperimentFilter filter = ExperimentFilter.of(request);
        Project project = experiments.projectOf(filter);
        ExperimentFormat format = new ExperimentFormat(request.flag("include[user_data]"),
                request.flag("include[dataset_names]") ? experiment -> datasetName(experiment, project) : experiment -> null);
        // An unknown project has no experiments: the description has no status for it.
        return pages.respond(request, filter.list(), 0,
                (before, limit) -> project == null ? new Slice<>(List.of(), Slice.END)
                        : Experiments.of(project).page(filter, before, limit),
                experiment -> responses.resource(format, experiment, ResponseKind.LISTED));
    }

    private static String datasetName(Experiment experiment, Project project) {
        Dataset dataset = experiment.content().datasetId() == null ? null
                : Datasets.of(project).find(experiment.content().datasetId());
        return dataset == null ? null : dataset.name();
    }

    private ApiResponse create(ApiRequest request) {
        JsonMembers attributes = request.attributes("experiments");
        String name = attributes.requiredText("name");
        Project project = experiments.projects().toWrite(attributes.requiredText("project_id"));
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
        Catalog<Experiment> catalog = Experiments.of(project);
        Catalog.Found<Experiment> found = isUnique ? new Catalog.Found<>(catalog.add(experiment), true)
                : catalog.getOrCreate(name, () -> experiment);
        if (found.created() && dataset != null) {
            dataset.use(version, now);
        }
        return responses.created(ExperimentFormat.PLAIN, found.item(), found.created());
    }

    private static int version(JsonMembers attributes, Dataset dataset) {
        int current = dataset.records().version();
        Integer requested = attributes.count("dataset_version");
        return requested == null ? current : DatasetVersion.parse(requested.toString(), 0, current);
    }
}
