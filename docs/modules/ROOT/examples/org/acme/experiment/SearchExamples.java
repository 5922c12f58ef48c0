package org.acme.experiment;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.experiment.search.Aggregation;
import io.quarkiverse.datadog.llmobs.experiment.search.AggregationBucket;
import io.quarkiverse.datadog.llmobs.experiment.search.AggregationQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchHit;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchScope;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchSort;

class SearchExamples {

    private final LlmObservability llmobs;

    SearchExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    List<String> search() {
        List<String> found = new ArrayList<>();
        // tag::search[]
        SearchQuery golden = SearchQuery.in(SearchScope.DATASETS, SearchScope.DATASET_RECORDS).matching("golden");
        for (SearchHit hit : llmobs.experimentation().search(golden)) {
            if (hit instanceof SearchHit.DatasetHit dataset) {
                found.add(dataset.dataset().name());
            } else if (hit instanceof SearchHit.RecordHit record) {
                found.add(record.record().datasetId() + ": " + record.record().input());
            }
        }
        // end::search[]
        return found;
    }

    List<String> aggregate(String experimentId) {
        List<String> means = new ArrayList<>();
        // tag::aggregate[]
        Aggregation scores = llmobs.experimentation().aggregate(AggregationQuery.of("score_value")
                .matching("@experiment_id:" + experimentId)
                .groupedBy("label"));
        for (AggregationBucket bucket : scores.buckets()) {
            means.add(bucket.by().get("label") + ": " + bucket.metrics().get("score_value"));
        }
        // end::aggregate[]
        return means;
    }

    long simpleSearch(List<String> names) {
        // tag::simple[]
        SearchQuery nightly = SearchQuery.in(SearchScope.EXPERIMENTS).matching("nightly");
        long all = llmobs.experimentation().count(nightly);
        for (SearchHit hit : llmobs.experimentation()
                .simpleSearch(nightly, List.of(SearchSort.descending("created_at"))).limit(10)) {
            names.add(((SearchHit.ExperimentHit) hit).experiment().name());
        }
        // end::simple[]
        return all;
    }
}
