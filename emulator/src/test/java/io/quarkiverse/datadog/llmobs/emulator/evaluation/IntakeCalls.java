package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** Requests to the intake. */
record IntakeCalls(RunningEmulator running) {

    static final String INTAKE = "/api/intake/llm-obs/v2/eval-metric";

    /** A valid evaluation. */
    static final String EVALUATION = """
            {"event_kind":"evaluation","label":"l","metric_type":"score","score_value":1,"ml_app":"bot","timestamp_ms":5,\
            "join_on":{"span":{"span_id":"s","trace_id":"t"}}}""";

    /** A valid feedback. */
    static final String FEEDBACK = """
            {"event_kind":"feedback","label":"l","metric_type":"text","text_value":"thanks","ml_app":"bot","timestamp_ms":5,\
            "session_id":"s","submitter":{"id":"u","type":"user"}}""";

    TestClient.Response submit(String... metrics) {
        return running.client.post(INTAKE, document("evaluation_metric", """
                {"metrics":[%s]}""".formatted(String.join(",", metrics))));
    }
}
