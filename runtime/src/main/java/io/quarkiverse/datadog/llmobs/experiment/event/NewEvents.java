package io.quarkiverse.datadog.llmobs.experiment.event;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What one request pushes to an experiment. Null is left out of the request.
 *
 * @param spans the spans, or null
 * @param metrics the metrics of these spans, of others, or of the experiment as a whole; or null
 */
public record NewEvents(List<NewSpan> spans, List<NewMetric> metrics) {

    public NewEvents {
        spans = Values.copy(spans);
        metrics = Values.copy(metrics);
    }

    public static NewEvents of(List<NewSpan> spans, List<NewMetric> metrics) {
        return new NewEvents(spans, metrics);
    }

    public static NewEvents spans(NewSpan... spans) {
        return new NewEvents(List.of(spans), null);
    }

    public static NewEvents metrics(NewMetric... metrics) {
        return new NewEvents(null, List.of(metrics));
    }

    public NewEvents withMetrics(NewMetric... metrics) {
        return new NewEvents(spans, List.of(metrics));
    }
}
