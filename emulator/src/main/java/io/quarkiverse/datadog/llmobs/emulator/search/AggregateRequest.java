package io.quarkiverse.datadog.llmobs.emulator.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * What to compute.
 *
 * @param metrics the fields by their names in the response
 * @param rows accepts the rows
 * @param limit the largest number of groups
 */
record AggregateRequest(Map<String, String> metrics, Predicate<ObjectNode> rows, List<String> groupBy, int limit) {

    /** The one index that the description names. */
    private static final String INDEX = "experiment-evals";

    static AggregateRequest of(JsonMembers attributes) {
        attributes.required("aggregate");
        JsonMembers aggregate = SearchFilter.members(attributes, "aggregate");
        Map<String, String> metrics = new LinkedHashMap<>();
        for (JsonMembers compute : aggregate.objects("compute")) {
            String metric = compute.requiredText("metric");
            String name = compute.text("name");
            metrics.put(name == null || name.isEmpty() ? metric : name, metric);
        }
        if (metrics.isEmpty()) {
            throw aggregate.invalid("compute", "is required");
        }
        if (!aggregate.requiredTexts("indexes").stream().allMatch(INDEX::equals)) {
            throw aggregate.invalid("indexes", "has an index that is not " + INDEX);
        }
        List<String> groupBy = aggregate.objects("group_by").stream().map(key -> key.requiredText("field")).toList();
        Integer limit = aggregate.count("limit");
        return new AggregateRequest(metrics, rows(aggregate), groupBy, limit == null ? Integer.MAX_VALUE : limit);
    }

    private static Predicate<ObjectNode> rows(JsonMembers aggregate) {
        aggregate.required("search");
        JsonMembers search = SearchFilter.members(aggregate, "search");
        if (search.text("query") == null) {
            throw search.invalid("query", "is required");
        }
        Predicate<ObjectNode> rows = RowFilter.of(search.text("query"));
        Integer version = aggregate.count("dataset_version");
        if (version != null) {
            rows = rows.and(row -> row.path("dataset_version").asInt(-1) == version);
        }
        JsonMembers time = SearchFilter.members(aggregate, "time");
        if (time != null) {
            long from = millis(time, "from");
            long to = millis(time, "to");
            rows = rows.and(row -> from <= row.path("timestamp_ms").longValue() && row.path("timestamp_ms").longValue() < to);
        }
        return rows;
    }

    private static long millis(JsonMembers time, String name) {
        JsonNode value = time.required(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw time.invalid(name, "is not an integer");
        }
        return value.longValue();
    }
}
