package io.quarkiverse.datadog.llmobs.emulator.event;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** A project with a dataset and an experiment on it, and requests for its events. */
public final class EventCalls {

    private final RunningEmulator running;
    public final String project;
    public final String dataset;
    public final String experiment;

    public EventCalls(RunningEmulator running) {
        this.running = running;
        project = running.client.project("p");
        dataset = running.client.createDataset(project, "d").id();
        experiment = experiment("e");
    }

    public String experiment(String name) {
        return running.client.post(API + "/experiments", document("experiments", """
                {"name":"%s","project_id":"%s","dataset_id":"%s"}""".formatted(name, project, dataset))).id();
    }

    public static String path(String experiment) {
        return API + "/experiments/" + experiment + "/events";
    }

    /** @param more further members, each after a comma */
    public String span(String id, String more) {
        return """
                {"span_id":"%s","trace_id":"trace-%s","project_id":"%s","dataset_id":"%s","name":"task",\
                "start_ns":1786650105714000000,"duration":1000000,"status":"ok"%s}"""
                .formatted(id, id, project, dataset, more);
    }

    /** @param more the value and further members, each after a comma */
    public static String metric(String span, String label, String type, String more) {
        return """
                {"span_id":"%s","label":"%s","metric_type":"%s","timestamp_ms":%s%s}"""
                .formatted(span, label, type, RunningEmulator.NOW.toEpochMilli(), more);
    }

    /** @param attributes such as the spans and the metrics */
    public TestClient.Response push(String attributes) {
        return running.client.post(path(experiment), document("experiments", attributes));
    }

    public TestClient.Response pushSpans(String... spans) {
        return push("""
                {"spans":[%s]}""".formatted(String.join(",", spans)));
    }

    public TestClient.Response pushMetrics(String... metrics) {
        return push("""
                {"metrics":[%s]}""".formatted(String.join(",", metrics)));
    }
}
