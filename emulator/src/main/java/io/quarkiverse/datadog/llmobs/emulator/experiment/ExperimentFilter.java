package io.quarkiverse.datadog.llmobs.emulator.experiment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonContainment;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;

/**
 * Accepts experiments by the filters of a request, all of which must match. A filter that is null or empty accepts everything.
 *
 * @param ids of which one must match, as of {@code parentIds}
 */
record ExperimentFilter(String projectId, String datasetId, List<String> ids, String name, String experiment,
        JsonNode metadata, List<String> parentIds, boolean isDeleted) implements Predicate<Experiment> {

    /** @throws ApiException if neither a project nor a dataset is given, or a value is invalid */
    static ExperimentFilter of(ApiRequest request) {
        ExperimentFilter filter = new ExperimentFilter(request.query("filter[project_id]"),
                request.query("filter[dataset_id]"), request.queries("filter[id]"), request.query("filter[name]"),
                request.query("filter[experiment]"), metadata(request.query("filter[metadata]")),
                request.queries("filter[parent_experiment_id]"), request.flag("filter[is_deleted]"));
        if (filter.projectId == null && filter.datasetId == null) {
            throw ApiException.badRequest("filter[project_id] is required unless filter[dataset_id] is given");
        }
        return filter;
    }

    private static JsonNode metadata(String text) {
        if (text == null) {
            return null;
        }
        try {
            JsonNode metadata = Json.parse(text.getBytes(StandardCharsets.UTF_8));
            if (metadata.isObject()) {
                return metadata;
            }
            throw ApiException.badRequest("invalid filter[metadata]: it is not a JSON object");
        } catch (JsonProcessingException e) {
            throw ApiException.badRequest("invalid filter[metadata]: " + Json.describe(e));
        }
    }

    /** What a cursor belongs to. */
    String list() {
        return "experiments of " + (projectId != null ? projectId : "dataset " + datasetId);
    }

    @Override
    public boolean test(Experiment experiment) {
        Experiment.View view = experiment.view();
        Experiment.Content content = view.content();
        return isDeleted == view.isDeleted() && is(projectId, view.projectId()) && is(datasetId, content.datasetId())
                && isAny(ids, view.id()) && is(name, content.name()) && is(this.experiment, content.experiment())
                && isAny(parentIds, content.parentId())
                && (metadata == null
                        || content.metadata() != null && JsonContainment.contains(content.metadata(), metadata));
    }

    private static boolean is(String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    private static boolean isAny(List<String> wanted, String value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }
}
