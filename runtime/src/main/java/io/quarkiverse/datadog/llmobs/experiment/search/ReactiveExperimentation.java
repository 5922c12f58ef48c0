package io.quarkiverse.datadog.llmobs.experiment.search;

import java.util.List;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Experimentation}. Nothing is sent before a subscription.
 */
public interface ReactiveExperimentation {

    /** @see Experimentation#search(SearchQuery) */
    ReactivePaged<SearchHit> search(SearchQuery query);

    /** @see Experimentation#simpleSearch(SearchQuery) */
    ReactivePaged<SearchHit> simpleSearch(SearchQuery query);

    /** @see Experimentation#simpleSearch(SearchQuery, List) */
    ReactivePaged<SearchHit> simpleSearch(SearchQuery query, List<SearchSort> sort);

    /** @see Experimentation#count(SearchQuery) */
    Uni<Long> count(SearchQuery query);

    /** @see Experimentation#aggregate(AggregationQuery) */
    Uni<Aggregation> aggregate(AggregationQuery query);
}
