package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.dataset.upload.UploadProgress;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.runtime.rest.PathTemplates;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The immutable settings of an upload, shared by the blocking and the reactive interface. What is null is not sent.
 *
 * @param progress null when there is no listener
 */
record UploadPlan(String projectId, String datasetId, Boolean deduplicate, Boolean overwrite, List<String> tags,
        Consumer<UploadProgress> progress) {

    static UploadPlan of(String projectId, String datasetId) {
        return new UploadPlan(projectId, datasetId, null, null, List.of(), null);
    }

    UploadPlan withDeduplicate(boolean deduplicate) {
        return new UploadPlan(projectId, datasetId, deduplicate, overwrite, tags, progress);
    }

    UploadPlan withOverwrite(boolean overwrite) {
        return new UploadPlan(projectId, datasetId, deduplicate, overwrite, tags, progress);
    }

    UploadPlan withTags(String... tags) {
        List<String> checked = Stream.of(Arguments.required("tags", tags))
                .map(tag -> Arguments.wellFormed("A tag of an upload", Values.required("A tag of an upload", tag))).toList();
        return new UploadPlan(projectId, datasetId, deduplicate, overwrite, checked, progress);
    }

    UploadPlan withProgress(Consumer<UploadProgress> progress) {
        return new UploadPlan(projectId, datasetId, deduplicate, overwrite, tags, Arguments.required("progress", progress));
    }

    /** The path and the query of the request, percent-encoded. */
    String path() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (deduplicate != null) {
            query.add("deduplicate=" + deduplicate);
        }
        if (overwrite != null) {
            query.add("overwrite=" + overwrite);
        }
        tags.forEach(tag -> query.add("tags=" + URLEncoder.encode(tag, StandardCharsets.UTF_8)));
        return PathTemplates.expand(UploadOperation.PATH, Map.of("project_id", projectId, "dataset_id", datasetId)) + query;
    }
}
