package io.quarkiverse.datadog.llmobs.experiment.event;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link ExperimentEvents}. Nothing is sent before a subscription.
 */
public interface ReactiveExperimentEvents {

    /** @see ExperimentEvents#push(NewEvents) */
    Uni<Void> push(NewEvents events);

    /** @see ExperimentEvents#listV1() */
    ReactivePaged<ExperimentSpan> listV1();

    /** @see ExperimentEvents#listV2() */
    ReactivePaged<ExperimentSpan> listV2();
}
