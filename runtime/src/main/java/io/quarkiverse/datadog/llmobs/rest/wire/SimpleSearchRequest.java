package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;

import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchSort;

/**
 * The attributes of a search with numbered pages. Null is left out.
 *
 * @param contentPreview how long previews are, or null
 * @param filter what to look for
 * @param include what is read in addition, or null
 * @param page which page; null for the first one of the default size
 * @param sort the sort keys, the most important one first; null for the order of the service
 */
public record SimpleSearchRequest(SearchRequest.Preview contentPreview, SearchRequest.Filter filter,
        SearchRequest.Include include, Page page, List<SearchSort> sort) {

    /** A page of what matches a query. */
    public static SimpleSearchRequest of(SearchQuery query, List<SearchSort> sort, Page page) {
        return new SimpleSearchRequest(SearchRequest.Preview.of(query), SearchRequest.Filter.of(query),
                SearchRequest.Include.of(query), page, sort == null || sort.isEmpty() ? null : List.copyOf(sort));
    }

    /**
     * Which page.
     *
     * @param number from 1; null for the first page
     * @param limit the largest number of hits in it; null for the default of the service
     */
    public record Page(Integer number, Integer limit) {
    }
}
