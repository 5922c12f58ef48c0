package io.quarkiverse.datadog.llmobs.runtime.experiment.search;

import io.quarkiverse.datadog.llmobs.experiment.search.ReactiveExperimentation;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchHit;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.ExperimentationApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.SearchRequest;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;

/**
 * Searches over the MicroProfile interface.
 */
public record RestExperimentation(Api<ExperimentationApi> api) implements ReactiveExperimentation {

    private static final String TYPE = "experimentation";

    @Override
    public ReactivePaged<SearchHit> search(SearchQuery query) {
        Arguments.required("query", query);
        return api.paged((api, page) -> api
                .search(Document.of(TYPE, SearchRequest.of(query, page.cursor(), page.size()))), SearchHits::of);
    }
}
