package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Datasets: list, create, change and export. */
record DatasetOperations(Emulation emulation) {

    Answer list(Call call) {
        Project project = emulation.world().projectToRead(call);
        return emulation.pages().answer(call, "datasets of " + project.id(), 0,
                (before, limit) -> views(call, project.datasets().page(call.query("filter[id]"), call.query("filter[name]"),
                        before, limit)),
                dataset -> emulation.shapes().dataset(dataset, Moment.LISTED));
    }

    /** What a list shows of its datasets; that is old for a reader that lags behind. */
    private static Slice<Dataset.View> views(Call call, Slice<Dataset> slice) {
        List<Dataset.View> current = slice.items().stream().map(Dataset::view).toList();
        boolean isLagging = current.stream().anyMatch(view -> view.version() > 0) && call.hit(Fault.Kind.READ_LAG);
        return new Slice<>(isLagging ? slice.items().stream().map(Dataset::previousView).toList() : current, slice.next());
    }

    Answer create(Call call) {
        Project project = emulation.world().projectToWrite(call.projectId());
        Attributes attributes = Attributes.of(call.body(), "datasets");
        String name = attributes.requiredText("name");
        String description = attributes.text("description");
        ObjectNode metadata = attributes.object("metadata");
        Catalog.Found<Dataset> found = project.datasets().getOrCreate(name,
                () -> new Dataset(UUID.randomUUID().toString(), project.id(), name, description, metadata, emulation.now(),
                        GeneratedRecords.NONE));
        Moment moment = found.created() ? Moment.CREATED : Moment.FOUND;
        return emulation.created(emulation.shapes().dataset(found.item().view(), moment), moment);
    }

    Answer update(Call call) {
        Project project = emulation.world().projectToWrite(call.projectId());
        Dataset dataset = emulation.world().datasetToWrite(project, call.datasetId());
        Attributes attributes = Attributes.of(call.body(), "datasets");
        String name = attributes.text("name");
        String description = attributes.text("description");
        ObjectNode metadata = attributes.object("metadata");
        if (name == null && description == null && metadata == null) {
            throw ApiFailure.badRequest("at least one of name, description or metadata must be provided");
        }
        if (name == null) {
            dataset.change(null, description, metadata, emulation.now());
        } else {
            String newName = attributes.requiredText("name");
            if (!project.datasets().rename(dataset, newName,
                    () -> dataset.change(newName, description, metadata, emulation.now()))) {
                throw ApiFailure.conflict("dataset with name '" + newName + "' already exists");
            }
        }
        return Answer.json(200, emulation.shapes().mediaType(),
                Shapes.data(emulation.shapes().dataset(dataset.view(), Moment.CHANGED)));
    }

    Answer export(Call call) {
        RecordLog records = emulation.world().datasetToRead(call).records();
        String format = call.query("format");
        if (format != null && !format.equals("csv")) {
            throw ApiFailure.badRequest("invalid format: \"" + format + "\" is not csv");
        }
        int current = records.version();
        Integer asked = Numbers.version(call.query("version"), 0, current);
        int version = asked == null ? call.visibleVersion(current) : asked;
        return Answer.streamed("text/csv; charset=utf-8", new CsvExport(records, version, emulation.cells()));
    }
}
