package io.quarkiverse.datadog.llmobs.experiment.event;

import java.util.List;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link ExperimentEvents}. Nothing is sent before a subscription.
 */
public interface ReactiveExperimentEvents {

    /** @see ExperimentEvents#push(NewEvents) */
    Uni<Void> push(NewEvents events);

    /** @see ExperimentEvents#list() */
    ReactivePaged<ExperimentSpan> list();

    /** @see ExperimentEvents#summaryMetrics() */
    Uni<List<ExperimentMetric>> summaryMetrics();

    /** @see ExperimentEvents#listV1() */
    ReactivePaged<ExperimentSpan> listV1();

    /** @see ExperimentEvents#listV2() */
    ReactivePaged<ExperimentSpan> listV2();
}
