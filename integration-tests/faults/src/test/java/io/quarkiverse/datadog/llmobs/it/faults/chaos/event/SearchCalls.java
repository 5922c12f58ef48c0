package io.quarkiverse.datadog.llmobs.it.faults.chaos.event;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.experiment.search.AggregationQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.Experimentation;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchHit;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchScope;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Searches for the experiments of one caller.
 */
public final class SearchCalls {

    private final LlmObservability llmobs;
    private final Differences misread;

    /** @param misread where what is read differs from what was reported */
    public SearchCalls(LlmObservability llmobs, Differences misread) {
        this.llmobs = llmobs;
        this.misread = misread;
    }

    /** Aggregates, or finds an experiment that exists, by its logical name. Others may have names that begin with it. */
    public Outcome find(String experiment, SplittableRandom random) {
        SearchQuery query = SearchQuery.in(SearchScope.EXPERIMENTS).matching(experiment);
        Experimentation search = llmobs.experimentation();
        if (random.nextInt(4) == 0) {
            return aggregate();
        }
        if (random.nextBoolean()) {
            // one page: other things that are created meanwhile would shift numbered pages
            return Outcome.ofRetried(
                    () -> check(experiment, search.simpleSearch(query).withPageSize(5000).stream().toList()));
        }
        return Outcome.ofRetried(() -> check(experiment, search.search(query).withPageSize(2).stream().toList()));
    }

    /** No caller pushes metrics. */
    private Outcome aggregate() {
        return Outcome.ofRetried(() -> misread.compare("metric", Outcome.NOT_EXECUTED,
                llmobs.experimentation().aggregate(AggregationQuery.of("score_value")).hitCount()));
    }

    private void check(String experiment, List<SearchHit> hits) {
        long found = hits.stream()
                .filter(hit -> Objects.equals(experiment, ((SearchHit.ExperimentHit) hit).experiment().experiment())).count();
        misread.compare("hit " + experiment, Outcome.DONE, found);
    }
}
