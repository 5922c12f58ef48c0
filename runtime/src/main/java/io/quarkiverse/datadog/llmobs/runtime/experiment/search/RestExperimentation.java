package io.quarkiverse.datadog.llmobs.runtime.experiment.search;

import java.util.List;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.experiment.search.Aggregation;
import io.quarkiverse.datadog.llmobs.experiment.search.AggregationQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.ReactiveExperimentation;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchHit;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchSort;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.ExperimentationApi;
import io.quarkiverse.datadog.llmobs.rest.wire.AggregationRequest;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.SearchRequest;
import io.quarkiverse.datadog.llmobs.rest.wire.SearchResults;
import io.quarkiverse.datadog.llmobs.rest.wire.SimpleSearchRequest;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.smallrye.mutiny.Uni;

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

    @Override
    public ReactivePaged<SearchHit> simpleSearch(SearchQuery query) {
        return simpleSearch(query, List.of());
    }

    @Override
    public ReactivePaged<SearchHit> simpleSearch(SearchQuery query, List<SearchSort> sort) {
        Arguments.required("query", query);
        Arguments.required("list of sort keys", sort).forEach(key -> Arguments.required("sort key", key));
        return api.paged((api, page) -> simpleSearch(api, query, sort, NumberedPage.of(page)), SearchHits::of,
                (page, document) -> NumberedPage.of(page).next(document));
    }

    @Override
    public Uni<Long> count(SearchQuery query) {
        Arguments.required("query", query);
        return api.call(api -> simpleSearch(api, query, List.of(), new NumberedPage(1, 1)), document -> {
            Long total = NumberedPage.total(document);
            if (total == null) {
                throw Failures.unexpected("the response does not have the number of matches",
                        Failure.ofResponse(200, List.of(), null), null);
            }
            return total;
        });
    }

    @Override
    public Uni<Aggregation> aggregate(AggregationQuery query) {
        Arguments.required("query", query);
        return api.one(api -> api.aggregate(Document.of(TYPE, AggregationRequest.of(query))));
    }

    private static Uni<Document<Resource<SearchResults>>> simpleSearch(ExperimentationApi api, SearchQuery query,
            List<SearchSort> sort, NumberedPage page) {
        return api.simpleSearch(Document.of(TYPE, SimpleSearchRequest.of(query, sort, page.requested())));
    }
}
