package io.quarkiverse.datadog.llmobs.runtime.experiment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentMetric;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentSpan;
import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.ReactiveExperimentEvents;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.ExperimentEventsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.ExperimentEventsPage;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.smallrye.mutiny.Uni;

/**
 * Events of an experiment, over the MicroProfile interface.
 *
 * @param clock gives metrics their time
 */
record RestExperimentEvents(String experimentId, Api<ExperimentEventsApi> api,
        Clock clock) implements ReactiveExperimentEvents {

    @Override
    public Uni<Void> push(NewEvents events) {
        Instant now = clock.instant();
        NewEvents completed = new CompletedEvents(experimentId, now).of(EventChecks.pushed(events, now));
        // the live service requires the type "experiments", unlike its description
        return api.done(api -> api.createEvents(experimentId, Document.of("experiments", completed)));
    }

    @Override
    public ReactivePaged<ExperimentSpan> list() {
        return api.paged((api, page) -> api.listEvents(experimentId, page.cursor(), page.size()), ExperimentEventsPage::spans);
    }

    @Override
    public Uni<List<ExperimentMetric>> summaryMetrics() {
        return api.list(api -> api.listEvents(experimentId, null, 1), ExperimentEventsPage::summaryMetrics);
    }

    @Override
    public ReactivePaged<ExperimentSpan> listV1() {
        return api.onePage(api -> api.listEventsV1(experimentId));
    }

    @Override
    public ReactivePaged<ExperimentSpan> listV2() {
        return api.onePage(api -> api.listEventsV2(experimentId), ExperimentEventsPage::spans);
    }
}
