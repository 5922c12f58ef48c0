package io.quarkiverse.datadog.llmobs.testkit.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.experiment.search.AggregationQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchHit;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchScope;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchSort;
import io.quarkiverse.datadog.llmobs.rest.ExperimentationApi;
import io.quarkiverse.datadog.llmobs.rest.wire.AggregationRequest;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.SearchRequest;
import io.quarkiverse.datadog.llmobs.rest.wire.SearchResults;
import io.quarkiverse.datadog.llmobs.rest.wire.SimpleSearchRequest;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The searches and the aggregation.
 */
final class SearchCases {

    private static final SearchQuery QUERY = new SearchQuery(List.of(SearchScope.PROJECTS, SearchScope.DATASETS,
            SearchScope.DATASET_RECORDS, SearchScope.EXPERIMENTS, SearchScope.EXPERIMENT_RUNS), "golden", true, false, 1L, true,
            100L);
    private static final String FILTER = """
            "content_preview": {"limit": 100}, "include": {"user_data": true},
            "filter": {"scope": ["projects", "datasets", "dataset_records", "experiments", "experiment_runs"],
                "query": "golden", "include_deleted": true, "is_deleted": false, "version": 1}""";
    /** As described: experiments have no ids, records and runs are flat. */
    private static final String RESULTS = """
            "projects": [{"id": "project-1", "type": "projects", "attributes": {"name": "golden bot", "description": "d",
                "created_at": "2026-08-13T19:39:31Z", "updated_at": "2026-08-13T19:39:31Z"}}],
            "datasets": [{"id": "dataset-1", "type": "datasets", "attributes": {"name": "golden", "description": "d",
                "current_version": 1, "created_at": "2026-08-13T19:39:31Z", "updated_at": "2026-08-13T19:39:31Z"}}],
            "dataset_records": [{"id": "record-0", "dataset_id": "dataset-1", "input": {"Question": "golden?"},
                "expected_output": 2, "metadata": {"level": "easy"},
                "created_at": "2026-08-13T19:39:31Z", "updated_at": "2026-08-13T19:39:31Z"}],
            "experiments": [{"name": "golden-1", "description": "d", "project_id": "project-1",
                "author": {"id": "author-1", "name": "A"},
                "created_at": "2026-08-13T19:39:31Z", "updated_at": "2026-08-13T19:39:31Z"}],
            "experiment_runs": [{"id": "run-1", "experiment_id": "experiment-1", "run_number": 1,
                "aggregate_data": {"accuracy": 0.5}, "created_at": "2026-08-13T19:39:31Z"}]""";

    private SearchCases() {
    }

    static List<OperationCase> all() {
        return List.of(search(), simpleSearch(), aggregate());
    }

    private static OperationCase search() {
        return OperationCase
                .of(ExperimentationApi.class,
                        api -> api.search(Document.of("experimentation", SearchRequest.of(QUERY, null, null))))
                .blocking(llmobs -> llmobs.experimentation().search(QUERY))
                .reactive(llmobs -> llmobs.experimentation().search(QUERY))
                .request("""
                        {"data": {"type": "experimentation", "attributes": {%s}}}""".formatted(FILTER))
                .response("""
                        {"data": {"id": "search-1", "type": "experimentation", "attributes": {%s}}, "meta": {"after": ""}}"""
                        .formatted(RESULTS))
                .items(SearchResults.class, SearchCases::hits)
                .build();
    }

    private static OperationCase simpleSearch() {
        List<SearchSort> sort = List.of(SearchSort.descending("created_at"), new SearchSort("name", null));
        return OperationCase
                .of(ExperimentationApi.class,
                        api -> api.simpleSearch(Document.of("experimentation",
                                SimpleSearchRequest.of(QUERY, sort, new SimpleSearchRequest.Page(1, null)))))
                .blocking(llmobs -> llmobs.experimentation().simpleSearch(QUERY, sort))
                .reactive(llmobs -> llmobs.experimentation().simpleSearch(QUERY, sort))
                .request("""
                        {"data": {"type": "experimentation", "attributes": {%s, "page": {"number": 1},
                            "sort": [{"field": "created_at", "direction": "desc"}, {"field": "name"}]}}}""".formatted(FILTER))
                .response("""
                        {"data": {"id": "search-1", "type": "experimentation", "attributes": {%s}},
                         "meta": {"page": {"current": 1, "total_pages": 1, "total_count": 5, "limit": 100}}}"""
                        .formatted(RESULTS))
                .items(SearchResults.class, SearchCases::hits)
                .build();
    }

    private static List<SearchHit> hits(SearchResults results) {
        List<SearchHit> hits = new ArrayList<>();
        results.projects().forEach(hit -> hits.add(new SearchHit.ProjectHit(hit.attributes())));
        results.datasets().forEach(hit -> hits.add(new SearchHit.DatasetHit(hit.attributes())));
        results.datasetRecords().forEach(hit -> hits.add(new SearchHit.RecordHit(hit.attributes())));
        results.experiments().forEach(hit -> hits.add(new SearchHit.ExperimentHit(hit.attributes())));
        results.experimentRuns().forEach(hit -> hits.add(new SearchHit.RunHit(hit)));
        return hits;
    }

    private static OperationCase aggregate() {
        AggregationQuery query = AggregationQuery.of("score_value").and("boolean_value", "share").matching("label:exact")
                .groupedBy("label", "experiment_id").onVersion(1).limit(10)
                .between(Instant.ofEpochMilli(1786650105714L), Instant.ofEpochMilli(1786650105715L));
        return OperationCase
                .of(ExperimentationApi.class,
                        api -> api.aggregate(Document.of("experimentation", AggregationRequest.of(query))))
                .blocking(llmobs -> llmobs.experimentation().aggregate(query))
                .reactive(llmobs -> llmobs.experimentation().aggregate(query))
                .request("""
                        {"data": {"type": "experimentation", "attributes": {"aggregate": {
                            "compute": [{"metric": "score_value"}, {"metric": "boolean_value", "name": "share"}],
                            "indexes": ["experiment-evals"], "search": {"query": "label:exact"},
                            "group_by": [{"field": "label"}, {"field": "experiment_id"}], "dataset_version": 1, "limit": 10,
                            "time": {"from": 1786650105714, "to": 1786650105715}}}}}""")
                .response("""
                        {"data": {"id": "aggregation-1", "type": "experimentation", "attributes": {
                            "hit_count": 3, "result": {"values": [{"by": {"label": "exact", "experiment_id": "experiment-1"},
                                "metrics": {"score_value": 0.5, "share": null}}]}}}}""")
                .build();
    }
}
