package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;

import io.quarkiverse.datadog.llmobs.experiment.search.AggregationQuery;

/**
 * The attributes of an aggregation. Null is left out.
 *
 * @param aggregate what to compute
 */
public record AggregationRequest(Aggregate aggregate) {

    public static AggregationRequest of(AggregationQuery query) {
        return new AggregationRequest(new Aggregate(query.compute(), query.indexes(), new Search(query.query()),
                query.groupBy().isEmpty() ? null : query.groupBy().stream().map(GroupBy::new).toList(),
                query.datasetVersion(), query.limit(),
                query.from() == null ? null : new Time(query.from().toEpochMilli(), query.to().toEpochMilli())));
    }

    /**
     * What to compute.
     *
     * @param compute the metrics
     * @param indexes the indexes to read
     * @param search the rows
     * @param groupBy the fields to group by, or null
     * @param datasetVersion only experiments on this version, or null
     * @param limit the largest number of groups, or null
     * @param time the time window, or null
     */
    public record Aggregate(List<AggregationQuery.Compute> compute, List<String> indexes, Search search,
            List<GroupBy> groupBy, Long datasetVersion, Integer limit, Time time) {
    }

    /**
     * The rows.
     *
     * @param query a search expression
     */
    public record Search(String query) {
    }

    /**
     * A field to group by.
     *
     * @param field its name
     */
    public record GroupBy(String field) {
    }

    /**
     * A time window.
     *
     * @param from the start, in milliseconds since 1970
     * @param to the end, in milliseconds since 1970
     */
    public record Time(long from, long to) {
    }
}
