package io.quarkiverse.datadog.llmobs.experiment.event;

import java.util.List;

import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The spans and the metrics of an experiment: what the application did with each record, and how that was evaluated.
 */
public interface ExperimentEvents {

    /**
     * Pushes spans and metrics by one request. The service processes them later, so that they may not be listed at once.
     * <p>
     * A span gets the tag {@code experiment_id} unless it has one. A metric without a time gets that of the call, one
     * without an experiment this one.
     * <p>
     * Not retried if it is unknown whether the request was processed, because a second push may count metrics twice.
     *
     * @param events at least one span or metric
     * @throws IllegalArgumentException before anything is sent: when a span has a duration that is not positive, or the same id
     *         as its trace; when a metric has no span and is no summary, has neither a value nor an error, or has a time that
     *         is older than 24 hours, for which the service would reject all events
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such experiment, as the published
     *         description has it
     */
    void push(NewEvents events);

    /**
     * All spans, each with the metrics of its evaluations. Pages are requested while the listing is read; without a page size
     * the service returns 5000 spans at once. The emulator lists the newest span first; the order of the service was not
     * observed.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such experiment
     */
    Paged<ExperimentSpan> list();

    /**
     * The metrics of the experiment as a whole. The listing has them beside its spans, so that this requests a page with one
     * span.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such experiment
     */
    List<ExperimentMetric> summaryMetrics();

    /**
     * All spans in the first form of the listing, which the service has deprecated, in one response: without the metrics of the
     * experiment as a whole. The listing has one page, and no cursor to start from.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such experiment
     */
    Paged<ExperimentSpan> listV1();

    /**
     * All spans in the second form of the listing, which the service has deprecated, in one response. The listing has one page,
     * and no cursor to start from.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such experiment
     */
    Paged<ExperimentSpan> listV2();
}
