package org.acme.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.event.Assessment;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentMetric;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentSpan;
import io.quarkiverse.datadog.llmobs.experiment.event.MetricValue;
import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.NewMetric;
import io.quarkiverse.datadog.llmobs.experiment.event.NewSpan;

class EventExamples {

    private final LlmObservability llmobs;

    EventExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    NewSpan push(Experiment run, DatasetRecord question, UnaryOperator<String> application) {
        // tag::push[]
        Instant start = Instant.now();
        String answer = application.apply((String) question.input());
        NewSpan span = NewSpan.of(run.projectId(), run.datasetId(), "answer", start, Duration.between(start, Instant.now()))
                .onRecord(question.id())
                .withInput(question.input())
                .withOutput(answer)
                .withExpectedOutput(question.expectedOutput());
        ExperimentEvents events = llmobs.experiments().events(run.id());
        events.push(NewEvents.spans(span).withMetrics(
                NewMetric.of("exact", answer.equals(question.expectedOutput())).on(span),
                NewMetric.of("length", answer.length()).on(span).withAssessment(Assessment.PASS),
                NewMetric.of("words", Map.of("first", answer.split(" ")[0])).on(span).withReasoning("first word")));
        // end::push[]
        return span;
    }

    void summarise(Experiment run, double accuracy) {
        // tag::summary[]
        llmobs.experiments().events(run.id())
                .push(NewEvents.metrics(NewMetric.of("accuracy", accuracy).asSummary()));
        // end::summary[]
    }

    List<String> list(Experiment run) {
        List<String> results = new ArrayList<>();
        // tag::list[]
        ExperimentEvents events = llmobs.experiments().events(run.id());
        for (ExperimentSpan span : events.list()) {
            for (ExperimentMetric metric : span.evalMetrics()) {
                if (metric.value() instanceof MetricValue.Score score) {
                    results.add(span.datasetRecordId() + ": " + metric.label() + " " + score.value());
                } else if (metric.value() instanceof MetricValue.Other other) {
                    results.add(span.datasetRecordId() + ": " + other.type() + " " + other.json());
                }
            }
        }
        List<ExperimentMetric> summary = events.summaryMetrics();
        // end::list[]
        summary.forEach(metric -> results.add(metric.label()));
        return results;
    }

    List<String> listV2(String experimentId) {
        // tag::listV2[]
        List<String> names = llmobs.experiments().events(experimentId).listV2().stream()
                .map(ExperimentSpan::name)
                .toList();
        // end::listV2[]
        return names;
    }

    List<String> listV1(String experimentId) {
        // tag::listV1[]
        List<String> names = llmobs.experiments().events(experimentId).listV1().stream()
                .map(ExperimentSpan::name)
                .toList();
        // end::listV1[]
        return names;
    }
}
