package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.DATASET;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.EXPERIMENT;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROJECT;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.experiment.event.Assessment;
import io.quarkiverse.datadog.llmobs.experiment.event.MetricSource;
import io.quarkiverse.datadog.llmobs.experiment.event.MetricType;
import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.NewMetric;
import io.quarkiverse.datadog.llmobs.experiment.event.NewSpan;
import io.quarkiverse.datadog.llmobs.experiment.event.SpanError;
import io.quarkiverse.datadog.llmobs.experiment.event.SpanMeta;
import io.quarkiverse.datadog.llmobs.experiment.event.SpanStatus;
import io.quarkiverse.datadog.llmobs.rest.ExperimentEventsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.ExperimentEventsPage;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on events of experiments.
 */
final class EventCases {

    /** Metrics are not accepted a day after their time. */
    private static final long NOW = System.currentTimeMillis();

    /** A span without its id. */
    private static final String SPAN = """
            "span_id": "0000000000000001", "trace_id": "00000000000000000000000000000001", "parent_id": "undefined",
            "name": "task", "start_ns": 1786650105714000000, "duration": 1000000.5, "status": "error",
            "dataset_record_id": "record-0", "metrics": {"input_tokens": 3}, "tags": ["experiment_id:experiment-1"],
            "meta": {"input": {"Question": "1+1"}, "output": [2], "expected_output": {"answer": 2},
                "error": {"type": "Timeout", "message": "too late", "stack": "at line 1"}},
            "eval_metrics": [{"id": "metric-1", "label": "details", "metric_source": "custom",
                "eval_source_type": "managed", "span_id": "0000000000000001",
                "trace_id": "00000000000000000000000000000001", "timestamp_ms": 1786650105714, "metric_type": "json",
                "json_value": {"camelCase": 1}, "assessment": "fail", "reasoning": "off by one",
                "metadata": {"judge": "small"}, "tags": ["run_iteration:1"]}]""";

    private EventCases() {
    }

    static List<OperationCase> all() {
        return List.of(push(), listV1(), listV2(), list());
    }

    private static OperationCase push() {
        NewEvents events = new NewEvents(
                List.of(new NewSpan("0000000000000001", "00000000000000000000000000000001", PROJECT, DATASET, "task",
                        1786650105714000000L, 1000000L, SpanStatus.ERROR,
                        new SpanMeta(Map.of("Question", "1+1"), List.of(2), 2, Map.of("source", "test"),
                                new SpanError("Timeout", "too late", "at line 1", null), null),
                        List.of("experiment_id:experiment-1", "dataset_record_id:record-0"))),
                List.of(new NewMetric("details", MetricSource.CUSTOM, "0000000000000001", "00000000000000000000000000000001",
                        EXPERIMENT, NOW, MetricType.JSON, null, null, null, Map.of("camelCase", 1), Assessment.FAIL,
                        "off by one", Map.of("judge", "small"), null, "managed", List.of("run_iteration:1"), null)));
        return OperationCase
                .of(ExperimentEventsApi.class, api -> api.createEvents(EXPERIMENT, Document.of("experiments", events)))
                .blockingVoid(llmobs -> llmobs.experiments().events(EXPERIMENT).push(events))
                .reactive(llmobs -> llmobs.experiments().events(EXPERIMENT).push(events))
                .request("""
                        {"data": {"type": "experiments", "attributes": {
                            "spans": [{
                                "span_id": "0000000000000001", "trace_id": "00000000000000000000000000000001",
                                "project_id": "project-1", "dataset_id": "dataset-1", "name": "task",
                                "start_ns": 1786650105714000000, "duration": 1000000, "status": "error",
                                "meta": {"input": {"Question": "1+1"}, "output": [2], "expected_output": 2,
                                    "metadata": {"source": "test"},
                                    "error": {"type": "Timeout", "message": "too late", "stack": "at line 1"}},
                                "tags": ["experiment_id:experiment-1", "dataset_record_id:record-0"]}],
                            "metrics": [{
                                "label": "details", "metric_source": "custom", "span_id": "0000000000000001",
                                "trace_id": "00000000000000000000000000000001", "experiment_id": "experiment-1",
                                "timestamp_ms": %d, "metric_type": "json", "json_value": {"camelCase": 1},
                                "assessment": "fail", "reasoning": "off by one", "metadata": {"judge": "small"},
                                "eval_source_type": "managed", "tags": ["run_iteration:1"]}]}}}""".formatted(NOW))
                .response(202, "application/vnd.api+json", "")
                .build();
    }

    private static OperationCase listV1() {
        return OperationCase.of(ExperimentEventsApi.class, api -> api.listEventsV1(EXPERIMENT))
                .blocking(llmobs -> llmobs.experiments().events(EXPERIMENT).listV1())
                .reactive(llmobs -> llmobs.experiments().events(EXPERIMENT).listV1())
                .response("""
                        {"data": [{"id": "span-1", "type": "experiments", "attributes": {%s}}]}""".formatted(SPAN))
                .build();
    }

    private static OperationCase listV2() {
        return OperationCase.of(ExperimentEventsApi.class, api -> api.listEventsV2(EXPERIMENT))
                .blocking(llmobs -> llmobs.experiments().events(EXPERIMENT).listV2())
                .reactive(llmobs -> llmobs.experiments().events(EXPERIMENT).listV2())
                .response("""
                        {"data": {"id": "experiment-1", "type": "experiment_events", "attributes": {
                            "spans": [{%s}], "summary_metrics": []}}}""".formatted(SPAN))
                .items(ExperimentEventsPage.class, ExperimentEventsPage::spans)
                .build();
    }

    private static OperationCase list() {
        return OperationCase.of(ExperimentEventsApi.class, api -> api.listEvents(EXPERIMENT, null, null))
                .blocking(llmobs -> llmobs.experiments().events(EXPERIMENT).list())
                .reactive(llmobs -> llmobs.experiments().events(EXPERIMENT).list())
                .response("""
                        {"data": {"id": "experiment-1", "type": "experiment_events", "attributes": {
                            "spans": [{%s}], "summary_metrics": [{"id": "metric-2", "label": "accuracy",
                                "metric_source": "summary", "span_id": "", "trace_id": "", "timestamp_ms": 1786650105714,
                                "metric_type": "score", "score_value": 0.5, "tags": []}]}},
                         "meta": {"after": ""}}""".formatted(SPAN))
                .items(ExperimentEventsPage.class, ExperimentEventsPage::spans)
                .build();
    }
}
