package io.quarkiverse.datadog.llmobs.runtime.experiment;

import java.util.List;

import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentMetric;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentSpan;
import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.ReactiveExperimentEvents;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;

/**
 * Waits for the results of the reactive events.
 */
record BlockingExperimentEvents(ReactiveExperimentEvents reactive) implements ExperimentEvents {

    @Override
    public void push(NewEvents events) {
        Blocking.await(reactive.push(events));
    }

    @Override
    public Paged<ExperimentSpan> list() {
        return BlockingPaged.of(reactive.list());
    }

    @Override
    public List<ExperimentMetric> summaryMetrics() {
        return Blocking.await(reactive.summaryMetrics());
    }

    @Override
    public Paged<ExperimentSpan> listV1() {
        return BlockingPaged.of(reactive.listV1());
    }

    @Override
    public Paged<ExperimentSpan> listV2() {
        return BlockingPaged.of(reactive.listV2());
    }
}
