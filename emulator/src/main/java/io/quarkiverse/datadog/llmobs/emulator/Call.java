package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;
import java.util.Map;

/**
 * A request to an emulated operation, read and routed.
 *
 * @param path the path parameters, decoded
 * @param query the query parameters, decoded
 * @param fault the fault of this request
 */
record Call(Map<String, String> path, Map<String, List<String>> query, byte[] body, RequestFault fault) {

    String projectId() {
        return path.get("project_id");
    }

    String datasetId() {
        return path.get("dataset_id");
    }

    /** The first value of a query parameter, or null. */
    String query(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.get(0);
    }

    List<String> queries(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** The version that a read shows which does not ask for one. */
    int visibleVersion(int current) {
        return current > 0 && hit(Fault.Kind.READ_LAG) ? current - 1 : current;
    }

    /** Whether a fault of this kind takes effect now; that uses up one of its times. */
    boolean hit(Fault.Kind kind) {
        return fault.hit(kind);
    }
}
