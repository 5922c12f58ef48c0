package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentMetric;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentSpan;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The events of an experiment, or a page of them.
 *
 * @param spans the spans with the metrics of them, never null
 * @param summaryMetrics the metrics of the experiment as a whole, never null
 * @param other members that this version does not know, never null
 */
public record ExperimentEventsPage(List<ExperimentSpan> spans, List<ExperimentMetric> summaryMetrics,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ExperimentEventsPage {
        spans = Values.copyOrEmpty(spans);
        summaryMetrics = Values.copyOrEmpty(summaryMetrics);
        other = Values.copyOrEmpty(other);
    }
}
