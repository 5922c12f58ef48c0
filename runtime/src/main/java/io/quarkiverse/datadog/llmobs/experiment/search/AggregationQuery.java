package io.quarkiverse.datadog.llmobs.experiment.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What to compute over data of experiments, in the whole organisation. Which fields and which search expressions the service
 * knows was not observed.
 *
 * @param compute the metrics to compute, at least one
 * @param indexes the indexes to read, at least one
 * @param query a search expression that selects rows, not null
 * @param groupBy the fields by whose values rows are grouped; empty for one group
 * @param datasetVersion only experiments on this version of their dataset; null for all
 * @param limit the largest number of groups, at least 1; null for the default of the service
 * @param from the start of the time window, or null
 * @param to the end of the time window, after its start; null exactly if there is no start
 */
public record AggregationQuery(List<Compute> compute, List<String> indexes, String query, List<String> groupBy,
        Long datasetVersion, Integer limit, Instant from, Instant to) {

    /** The index of evaluations, the only one that the published description names. */
    public static final String EXPERIMENT_EVALS = "experiment-evals";

    /**
     * A metric to compute.
     *
     * @param metric the field, such as {@code score_value}; not blank
     * @param name its name in the result; null for a name of the service
     */
    public record Compute(String metric, String name) {

        public Compute {
            Values.required("The metric of an aggregation", metric);
        }
    }

    public AggregationQuery {
        compute = Values.copyOrEmpty(compute);
        indexes = Values.copyOrEmpty(indexes);
        groupBy = Values.copyOrEmpty(groupBy);
        if (compute.isEmpty() || compute.contains(null)) {
            throw new IllegalArgumentException("The metrics of an aggregation must not be empty or null; name a field, such as "
                    + "score_value, by AggregationQuery.of(…)");
        }
        if (indexes.isEmpty()) {
            throw new IllegalArgumentException("The indexes of an aggregation must not be empty; it needs one or more, such as "
                    + EXPERIMENT_EVALS);
        }
        indexes.forEach(index -> Values.required("An index of an aggregation", index));
        groupBy.forEach(field -> Values.required("A field to group an aggregation by", field));
        if (query == null) {
            throw new IllegalArgumentException("The query of an aggregation must not be null; * selects everything");
        }
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("The limit of an aggregation must be at least 1, but was " + limit);
        }
        if ((from == null) != (to == null) || from != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("The time of an aggregation must have a start before its end, but was " + from
                    + " to " + to + "; leave out both for all times");
        }
    }

    /** Computes a field of all evaluations, such as {@code score_value}. */
    public static AggregationQuery of(String metric) {
        return new AggregationQuery(List.of(new Compute(metric, null)), List.of(EXPERIMENT_EVALS), "*", null, null, null, null,
                null);
    }

    /** Also computes this field, under this name. */
    public AggregationQuery and(String metric, String name) {
        List<Compute> all = new ArrayList<>(compute);
        all.add(new Compute(metric, name));
        return new AggregationQuery(all, indexes, query, groupBy, datasetVersion, limit, from, to);
    }

    /** Over other indexes. */
    public AggregationQuery over(String... indexes) {
        return new AggregationQuery(compute, List.of(indexes), query, groupBy, datasetVersion, limit, from, to);
    }

    /** Of rows that match this search expression. */
    public AggregationQuery matching(String query) {
        return new AggregationQuery(compute, indexes, query, groupBy, datasetVersion, limit, from, to);
    }

    public AggregationQuery groupedBy(String... fields) {
        return new AggregationQuery(compute, indexes, query, List.of(fields), datasetVersion, limit, from, to);
    }

    /** Of experiments on this version of their dataset. */
    public AggregationQuery onVersion(long datasetVersion) {
        return new AggregationQuery(compute, indexes, query, groupBy, datasetVersion, limit, from, to);
    }

    /** With at most this number of groups. */
    public AggregationQuery limit(int groups) {
        return new AggregationQuery(compute, indexes, query, groupBy, datasetVersion, groups, from, to);
    }

    /** Of this time. */
    public AggregationQuery between(Instant from, Instant to) {
        return new AggregationQuery(compute, indexes, query, groupBy, datasetVersion, limit, from, to);
    }
}
