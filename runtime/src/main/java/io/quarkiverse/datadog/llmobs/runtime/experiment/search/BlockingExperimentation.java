package io.quarkiverse.datadog.llmobs.runtime.experiment.search;

import io.quarkiverse.datadog.llmobs.experiment.search.Experimentation;
import io.quarkiverse.datadog.llmobs.experiment.search.ReactiveExperimentation;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchHit;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;

/**
 * Waits for the results of the reactive searches.
 */
public record BlockingExperimentation(ReactiveExperimentation reactive) implements Experimentation {

    @Override
    public Paged<SearchHit> search(SearchQuery query) {
        return BlockingPaged.of(reactive.search(query));
    }
}
