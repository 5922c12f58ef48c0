package io.quarkiverse.datadog.llmobs.runtime.experiment;

import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.ReactiveExperimentEvents;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;

/**
 * Waits for the results of the reactive events.
 */
record BlockingExperimentEvents(ReactiveExperimentEvents reactive) implements ExperimentEvents {

    @Override
    public void push(NewEvents events) {
        Blocking.await(reactive.push(events));
    }
}
