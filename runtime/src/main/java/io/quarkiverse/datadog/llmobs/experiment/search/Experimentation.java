package io.quarkiverse.datadog.llmobs.experiment.search;

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
}
