package io.quarkiverse.datadog.llmobs.emulator.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.emulator.dataset.DatasetFormat;
import io.quarkiverse.datadog.llmobs.emulator.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.emulator.event.Events;
import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.emulator.experiment.ExperimentFormat;
import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.project.ProjectFormat;
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;
import io.quarkiverse.datadog.llmobs.emulator.record.RecordFormat;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;
import io.quarkiverse.datadog.llmobs.emulator.store.Slice;
import io.quarkiverse.datadog.llmobs.emulator.store.StoredRecord;

/**
 * The leaves of all projects. Hits have the described forms: records are flat, and experiments have no ids.
 */
record Leaves(Projects projects, Events events, Responses responses) {

    /** The leaves of a search, in their order. */
    List<Leaf> of(SearchFilter filter) {
        List<Leaf> leaves = new ArrayList<>();
        if (filter.has(SearchFilter.PROJECTS) && filter.accepts(false)) {
            ProjectFormat format = new ProjectFormat();
            leaves.add(catalog(SearchFilter.PROJECTS, 0, "", projects.catalog(), project -> true,
                    project -> responses.resource(format, project.view(), ResponseKind.LISTED), filter));
        }
        projects.catalog().all().forEach(project -> addContents(project, filter, leaves));
        Collections.sort(leaves);
        return leaves;
    }

    private void addContents(Project project, SearchFilter filter, List<Leaf> leaves) {
        long created = project.view().created();
        if (filter.has(SearchFilter.DATASETS)) {
            addDatasets(project, created, filter, leaves);
        }
        if (filter.has(SearchFilter.RECORDS) && filter.accepts(false)) {
            Datasets.of(project).all().forEach(dataset -> leaves.add(records(dataset, filter)));
        }
        if (filter.has(SearchFilter.EXPERIMENTS)) {
            ExperimentFormat format = new ExperimentFormat(filter.userData(), id -> null);
            leaves.add(catalog(SearchFilter.EXPERIMENTS, created, project.id(), Experiments.of(project),
                    experiment -> filter.accepts(experiment.view().isDeleted()),
                    experiment -> (ObjectNode) responses.resource(format, experiment.view(), ResponseKind.LISTED)
                            .get("attributes"),
                    filter));
        }
        if (filter.has(SearchFilter.RUNS)) {
            Experiments.of(project).all().stream().map(Experiment::view)
                    .filter(experiment -> filter.accepts(experiment.isDeleted()))
                    .forEach(experiment -> leaves.add(Leaf.of(SearchFilter.RUNS, experiment.created(), experiment.id(),
                            (before, limit) -> events.runs(experiment.id(), filter::matches, before, limit))));
        }
    }

    private void addDatasets(Project project, long created, SearchFilter filter, List<Leaf> leaves) {
        DatasetFormat format = new DatasetFormat();
        leaves.add(catalog(SearchFilter.DATASETS, created, project.id(), Datasets.of(project),
                dataset -> filter.accepts(false),
                dataset -> responses.resource(format, dataset.view(), ResponseKind.LISTED), filter));
        leaves.add(catalog(SearchFilter.DATASETS, created, project.id() + "/deleted", project.contents(Dataset.View.class),
                dataset -> filter.accepts(true),
                dataset -> responses.resource(format, dataset, ResponseKind.LISTED), filter));
    }

    private static <T extends Catalog.Item> Leaf catalog(String kind, long created, String place, Catalog<T> catalog,
            Predicate<T> accepted, Function<T, ObjectNode> json, SearchFilter filter) {
        return Leaf.of(kind, created, place, (before, limit) -> {
            Slice<T> slice = catalog.page(item -> accepted.test(item) && filter.matches(json.apply(item)), before, limit);
            return new Slice<>(slice.items().stream().map(json).toList(), slice.next());
        });
    }

    private static Leaf records(Dataset dataset, SearchFilter filter) {
        RecordFormat format = new RecordFormat(dataset.id());
        return Leaf.of(SearchFilter.RECORDS, dataset.view().created(), dataset.id(), (before, limit) -> {
            int current = dataset.records().version();
            int version = filter.version() == null ? current : filter.version();
            if (version > current) {
                return new Slice<>(List.of(), Slice.END);
            }
            Slice<StoredRecord> slice = dataset.records().page(version,
                    record -> filter.query() == null || filter.matches(json(format, record)), before, limit);
            return new Slice<>(slice.items().stream().map(record -> preview(json(format, record), filter)).toList(),
                    slice.next());
        });
    }

    private static ObjectNode preview(ObjectNode record, SearchFilter filter) {
        if (filter.previewLimit() != null) {
            for (String member : List.of("input", "expected_output")) {
                record.set(member, HitText.preview(record.get(member), filter.previewLimit()));
            }
        }
        return record;
    }

    /** With its content as JSON, which a format writes unchanged. */
    private static ObjectNode json(RecordFormat format, StoredRecord record) {
        try {
            return (ObjectNode) Json.parse(Json.bytes(format.published(record, ResponseKind.LISTED)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the emulator wrote a record that it cannot read", e);
        }
    }
}
