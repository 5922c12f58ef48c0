package io.quarkiverse.datadog.llmobs.testkit.cases.pattern;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PATTERN_CONFIG;

import java.util.List;

import io.quarkiverse.datadog.llmobs.rest.PatternsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.PatternRunList;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.PatternTrigger;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.Response;

/**
 * The operations on runs of patterns.
 */
final class PatternRunCases {

    private PatternRunCases() {
    }

    static List<OperationCase> all() {
        return List.of(list(), start(), progress());
    }

    private static OperationCase list() {
        return OperationCase.of(PatternsApi.class, api -> api.listRuns(PATTERN_CONFIG))
                .blocking(llmobs -> llmobs.patterns().runs(PATTERN_CONFIG))
                .reactive(llmobs -> llmobs.patterns().runs(PATTERN_CONFIG))
                .response("""
                        {"data": {"id": "config-1", "type": "list_topic_discovery_runs_response", "attributes": {"runs": [
                            {"id": "run-2", "status": "completed", "created_at": "2026-08-14T19:39:31.418984Z",
                             "completed_at": null},
                            {"id": "run-1", "status": "completed", "created_at": "2026-08-13T19:39:31.418984Z",
                             "completed_at": "2026-08-13T19:49:31Z", "config_snapshot": {
                                "evp_query": "@ml_app:support-bot", "hierarchy_depth": 2, "num_records": 1000,
                                "sampling_ratio": 0.25, "integration_provider": "openai", "account_id": "account-1",
                                "model_name": "gpt-4o"}}]}}}""")
                .items(PatternRunList.class, PatternRunList::runs)
                .build();
    }

    private static OperationCase start() {
        return OperationCase
                .of(PatternsApi.class,
                        api -> api.startRun(Document.of("topic_discovery", new PatternTrigger(PATTERN_CONFIG))))
                .blocking(llmobs -> llmobs.patterns().start(PATTERN_CONFIG))
                .reactive(llmobs -> llmobs.patterns().start(PATTERN_CONFIG))
                .request("""
                        {"data": {"type": "topic_discovery", "attributes": {"config_id": "config-1"}}}""")
                .response(202, Response.JSON_API, """
                        {"data": {"id": "config-1", "type": "topic_discovery_run", "attributes": {
                            "config_id": "config-1", "run_id": "run-3", "status": "running"}}}""")
                .build();
    }

    private static OperationCase progress() {
        return OperationCase.of(PatternsApi.class, api -> api.getRunStatus(PATTERN_CONFIG))
                .blocking(llmobs -> llmobs.patterns().progress(PATTERN_CONFIG))
                .reactive(llmobs -> llmobs.patterns().progress(PATTERN_CONFIG))
                .response("""
                        {"data": {"id": "run-3", "type": "topic_discovery_run_status", "attributes": {
                            "status": "running", "step": "clustering", "created_at": "2026-08-15T19:39:31.418984Z",
                            "progress": [
                                {"name": "sampling", "status": "completed", "started_at": "2026-08-15T19:39:32Z"},
                                {"name": "clustering", "status": "running", "started_at": null}]}}}""")
                .build();
    }
}
