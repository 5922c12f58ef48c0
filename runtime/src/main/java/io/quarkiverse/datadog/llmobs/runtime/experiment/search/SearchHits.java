package io.quarkiverse.datadog.llmobs.runtime.experiment.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.experiment.search.SearchHit;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchScope;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.SearchResults;

/**
 * The results of a search as one list, kind by kind.
 */
final class SearchHits {

    private SearchHits() {
    }

    static List<SearchHit> of(SearchResults results) {
        List<SearchHit> hits = new ArrayList<>();
        resources(results.projects(), SearchHit.ProjectHit::new, hits);
        resources(results.datasets(), SearchHit.DatasetHit::new, hits);
        resources(results.datasetRecords(), SearchHit.RecordHit::new, hits);
        resources(results.experiments(), SearchHit.ExperimentHit::new, hits);
        results.experimentRuns().stream().filter(Objects::nonNull).map(SearchHit.RunHit::new).forEach(hits::add);
        for (Map.Entry<String, Object> kind : results.other().entrySet()) {
            if (kind.getValue() instanceof List<?> things) {
                things.stream().filter(Objects::nonNull)
                        .forEach(thing -> hits.add(new SearchHit.Other(SearchScope.of(kind.getKey()), thing)));
            }
        }
        return hits;
    }

    private static <T> void resources(List<Resource<T>> resources, Function<T, SearchHit> hit, List<SearchHit> hits) {
        resources.stream().filter(Objects::nonNull).map(Resource::attributes).filter(Objects::nonNull).map(hit)
                .forEach(hits::add);
    }
}
