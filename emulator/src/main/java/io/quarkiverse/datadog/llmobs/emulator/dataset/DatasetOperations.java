package io.quarkiverse.datadog.llmobs.emulator.dataset;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
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
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;
import io.quarkiverse.datadog.llmobs.emulator.store.GeneratedRecords;
import io.quarkiverse.datadog.llmobs.emulator.store.Slice;

/**
 * The operations on datasets, except the export.
 */
public record DatasetOperations(Projects projects, Responses responses, CursorPages pages, Clock clock)
        implements
            OperationGroup {

    private static final DatasetFormat FORMAT = new DatasetFormat();

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsDatasets", this::list, Fault.Kind.READ_LAG);
        operations.on("CreateLLMObsDataset", this::create);
        operations.on("UpdateLLMObsDataset", this::update);
        operations.on("DeleteLLMObsDatasets", this::delete);
        operations.on("CloneLLMObsDataset", this::copy);
    }

    private ApiResponse list(ApiRequest request) {
        Project project = projects.toRead(request);
        return pages.respond(request, "datasets of " + project.id(), 0,
                (before, limit) -> views(request, Datasets.of(project).page(request.query("filter[id]"),
                        request.query("filter[name]"), before, limit)),
                dataset -> responses.resource(FORMAT, dataset, ResponseKind.LISTED));
    }

    /** What a list shows of its datasets: their previous versions if a fault says so. */
    private static Slice<Dataset.View> views(ApiRequest request, Slice<Dataset> slice) {
        List<Dataset.View> current = slice.items().stream().map(Dataset::view).toList();
        boolean isLagging = current.stream().anyMatch(view -> view.version() > 0) && request.takeFault(Fault.Kind.READ_LAG);
        return new Slice<>(isLagging ? slice.items().stream().map(Dataset::previousView).toList() : current, slice.next());
    }

    private ApiResponse create(ApiRequest request) {
        Project project = projects.toWrite(request);
        JsonMembers attributes = request.attributes("datasets");
        String name = attributes.requiredText("name");
        String description = attributes.text("description");
        ObjectNode metadata = attributes.object("metadata");
        Catalog.Found<Dataset> found = Datasets.of(project).getOrCreate(name,
                () -> new Dataset(UUID.randomUUID().toString(), project.id(), name, description, metadata,
                        Timestamps.now(clock), GeneratedRecords.NONE));
        return responses.created(FORMAT, found.item().view(), found.created());
    }

    private ApiResponse update(ApiRequest request) {
        Project project = projects.toWrite(request);
        Dataset dataset = Datasets.toWrite(project, request.path("dataset_id"));
        JsonMembers attributes = request.attributes("datasets");
        String name = attributes.text("name");
        String description = attributes.text("description");
        ObjectNode metadata = attributes.object("metadata");
        if (name == null && description == null && metadata == null) {
            throw ApiException.badRequest("at least one of name, description or metadata must be provided");
        }
        if (name == null) {
            dataset.change(null, description, metadata, Timestamps.now(clock));
        } else {
            String newName = attributes.requiredText("name");
            if (!Datasets.of(project).rename(dataset, newName,
                    () -> dataset.change(newName, description, metadata, Timestamps.now(clock)))) {
                // A concurrent request may have deleted it.
                Datasets.toWrite(project, dataset.id());
                throw ApiException.conflict(nameTaken(newName));
            }
        }
        return responses.changed(FORMAT, dataset.view());
    }

    private ApiResponse delete(ApiRequest request) {
        JsonMembers attributes = request.attributes("datasets");
        String type = attributes.text("type");
        if (type != null && !type.equals("soft")) {
            throw attributes.invalid("type", "is not \"soft\"");
        }
        Set<String> ids = new LinkedHashSet<>(attributes.requiredTexts("dataset_ids"));
        long now = Timestamps.now(clock);
        List<Dataset.View> deleted = new ArrayList<>();
        new Datasets(projects).toDelete(request, ids)
                .forEach((project, own) -> deleted.addAll(Datasets.delete(project, own, now)));
        return responses.deleted(FORMAT, deleted);
    }

    private ApiResponse copy(ApiRequest request) {
        Project project = projects.toWrite(request);
        Dataset source = Datasets.toWrite(project, request.path("dataset_id"));
        JsonMembers attributes = request.attributesOf("dataset_id", "datasets");
        String name = attributes.requiredText("name");
        String description = attributes.text("description");
        long now = Timestamps.now(clock);
        Catalog.Found<Dataset> found = Datasets.of(project).getOrCreate(name,
                () -> new Dataset(UUID.randomUUID().toString(), project.id(), name, description, null, now,
                        source.records().copy(now)));
        if (!found.created()) {
            // The description has no status 409 here.
            throw ApiException.badRequest(nameTaken(name));
        }
        return responses.ok(JsonApi.document(responses.resource(FORMAT, found.item().view(), ResponseKind.CREATED)));
    }

    private static String nameTaken(String name) {
        return "dataset with name '" + name + "' already exists";
    }
}
