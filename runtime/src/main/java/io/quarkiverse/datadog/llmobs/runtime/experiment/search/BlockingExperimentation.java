package io.quarkiverse.datadog.llmobs.runtime.experiment.search;

import java.util.List;

import io.quarkiverse.datadog.llmobs.experiment.search.Aggregation;
import io.quarkiverse.datadog.llmobs.experiment.search.AggregationQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.Experimentation;
import io.quarkiverse.datadog.llmobs.experiment.search.ReactiveExperimentation;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchHit;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchSort;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;

/**
 * Waits for the results of the reactive searches.
 */
public record BlockingExperimentation(ReactiveExperimentation reactive) implements Experimentation {

    @Override
    public Paged<SearchHit> search(SearchQuery query) {
        return BlockingPaged.of(reactive.search(query));
    }

    @Override
    public Paged<SearchHit> simpleSearch(SearchQuery query) {
        return BlockingPaged.of(reactive.simpleSearch(query));
    }

    @Override
    public Paged<SearchHit> simpleSearch(SearchQuery query, List<SearchSort> sort) {
        return BlockingPaged.of(reactive.simpleSearch(query, sort));
    }

    @Override
    public Long count(SearchQuery query) {
        return Blocking.await(reactive.count(query));
    }

    @Override
    public Aggregation aggregate(AggregationQuery query) {
        return Blocking.await(reactive.aggregate(query));
    }
}
