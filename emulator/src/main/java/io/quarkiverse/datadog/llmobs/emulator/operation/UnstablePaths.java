package io.quarkiverse.datadog.llmobs.emulator.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The paths below {@code /api/unstable/llm-obs/v1}, which SDKs of Datadog use instead of the published ones. The live service
 * returns the same resources there (recorded). Some of them name a dataset without its project.
 */
public final class UnstablePaths {

    private static final List<String> PREFIX = List.of("", "api", "unstable", "llm-obs", "v1");
    private static final List<String> PUBLISHED_PREFIX = List.of("", "api", "v2", "llm-obs", "v1");

    /** As in {@link Operation}, with the id and the method of the published operation. */
    private static final List<Operation> WITHOUT_PROJECT = Stream.of("DeleteLLMObsDatasets", "ListLLMObsDatasetRecords",
            "BatchUpdateLLMObsDataset", "UploadLLMObsDatasetRecordsFile").map(UnstablePaths::withoutProject).toList();

    private UnstablePaths() {
    }

    private static Operation withoutProject(String id) {
        Operation published = OperationTable.row(id);
        String path = String.join("/", PREFIX)
                + published.path().substring(String.join("/", PUBLISHED_PREFIX).length()).replace("/{project_id}", "");
        return new Operation(id, published.method(), path, List.of(path.split("/", -1)), published.paging(),
                published.isJson());
    }

    /** The operation that a request is for, or null; without the parameter {@code project_id} if the path has none. */
    public static OperationTable.Match match(String method, List<String> segments) {
        if (segments.size() <= PREFIX.size() || !segments.subList(0, PREFIX.size()).equals(PREFIX)) {
            return null;
        }
        OperationTable.Match match = OperationTable.match(WITHOUT_PROJECT, method, segments);
        return match != null ? match : OperationTable.match(method, published(segments));
    }

    private static List<String> published(List<String> segments) {
        List<String> published = new ArrayList<>(PUBLISHED_PREFIX);
        published.addAll(segments.subList(PREFIX.size(), segments.size()));
        return published;
    }
}
