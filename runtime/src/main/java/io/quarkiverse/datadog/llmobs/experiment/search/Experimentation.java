package io.quarkiverse.datadog.llmobs.experiment.search;

import java.util.List;

import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * Searches in projects, datasets, records, experiments and runs of the whole organisation.
 */
public interface Experimentation {

    /**
     * What a search finds, by cursors. Pages are requested while the listing is read; the hits of a page are in the order of
     * their kinds, the order of the service inside of a kind was not observed.
     * <p>
     * The service responds with status 206 to all requests but that of the last page. A 206 that names no further page fails as
     * an {@link io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException}.
     */
    Paged<SearchHit> search(SearchQuery query);

    /**
     * What a search finds, by numbered pages. Pages are requested while the listing is read; what is added or removed meanwhile
     * may shift the hits between the pages. A cursor is the number of a page and the size of the pages, which it keeps.
     * <p>
     * The service finds a limited number of hits in this way.
     */
    Paged<SearchHit> simpleSearch(SearchQuery query);

    /**
     * As {@link #simpleSearch(SearchQuery)}, sorted.
     *
     * @param sort the sort keys, the most important one first; empty for the order of the service
     */
    Paged<SearchHit> simpleSearch(SearchQuery query, List<SearchSort> sort);

    /**
     * How many things match, by {@link #simpleSearch(SearchQuery)}; at most as many as the service counts.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException when the response does not have the number
     */
    Long count(SearchQuery query);

    /** Computes metrics over data of experiments, such as the mean scores of evaluations by their labels. */
    Aggregation aggregate(AggregationQuery query);
}
