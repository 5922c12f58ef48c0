package io.quarkiverse.datadog.llmobs.experiment.search;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;

/**
 * The Mutiny twin of {@link Experimentation}. Nothing is sent before a subscription.
 */
public interface ReactiveExperimentation {

    /** @see Experimentation#search(SearchQuery) */
    ReactivePaged<SearchHit> search(SearchQuery query);
}
