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
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
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
        operations.on("UpdateLLMObsExperiment", this::update);
        operations.on("DeleteLLMObsExperiments", this::delete);
    }

    private ApiResponse list(ApiRequest request) {
        ExperimentFilter filter = ExperimentFilter.of(request);
        Project project = experiments.projectOf(filter);
        ExperimentFormat format = new ExperimentFormat(request.flag("include[user_data]"),
                request.flag("include[dataset_names]") ? id -> datasetName(project, id) : id -> null);
        // An unknown project has no experiments: the description has no status for it.
        return pages.respond(request, filter.list(), 0,
                (before, limit) -> project == null ? new Slice<>(List.of(), Slice.END)
                        : Experiments.of(project).page(filter, before, limit),
                experiment -> responses.resource(format, experiment.view(), ResponseKind.LISTED));
    }

    private static String datasetName(Project project, String id) {
        Dataset dataset = Datasets.of(project).find(id);
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
        Experiment experiment = new Experiment(UUID.randomUUID().toString(), project,
                new Experiment.Content(isUnique ? name + "-" + now / 1_000_000 : name, name, attributes.text("description"),
                        datasetId, version, attributes.object("metadata"), attributes.object("config"),
                        attributes.text("parent_experiment_id"), attributes.count("run_count"), null, null),
                now);
        Catalog<Experiment> catalog = Experiments.of(project);
        Catalog.Found<Experiment> found = isUnique ? new Catalog.Found<>(catalog.add(experiment), true)
                : catalog.getOrCreate(name, () -> experiment);
        if (found.created() && dataset != null) {
            dataset.use(version, now);
        }
        return responses.created(ExperimentFormat.PLAIN, found.item().view(), found.created());
    }

    /** A new dataset is that of the experiment in its current version, as for an experiment that is created. */
    private ApiResponse update(ApiRequest request) {
        Experiment experiment = experiments.toWrite(request);
        ExperimentChanges changes = ExperimentChanges.of(request.attributes("experiments"));
        Dataset dataset = changes.datasetId() == null ? null : Datasets.toWrite(experiment.project(), changes.datasetId());
        Integer version = dataset == null ? null : dataset.records().version();
        long now = Timestamps.now(clock);
        Catalog<Experiment> catalog = Experiments.of(experiment.project());
        synchronized (catalog) {
            // A concurrent request may have deleted it.
            experiments.toWrite(request);
            Experiment.Content changed = changes.applyTo(experiment.view().content(), version);
            if (changes.name() == null) {
                experiment.change(changed, now);
            } else if (!catalog.rename(experiment, changes.name(), () -> experiment.change(changed, now))) {
                // The description has no status 409 for experiments.
                throw ApiException.badRequest("experiment with name '" + changes.name() + "' already exists");
            }
        }
        if (dataset != null) {
            dataset.use(version, now);
        }
        return responses.changedWithoutBody(ExperimentFormat.PLAIN, experiment.view());
    }

    /** Experiments that do not exist are ignored: the description has no status for them. */
    private ApiResponse delete(ApiRequest request) {
        long now = Timestamps.now(clock);
        request.attributes("experiments").requiredTexts("experiment_ids").forEach(id -> experiments.delete(id, now));
        return responses.noContent();
    }

    private static int version(JsonMembers attributes, Dataset dataset) {
        int current = dataset.records().version();
        Integer requested = attributes.count("dataset_version");
        return requested == null ? current : DatasetVersion.parse(requested.toString(), 0, current);
    }
}
