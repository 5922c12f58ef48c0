package io.quarkiverse.datadog.llmobs.testkit.cases.pattern;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PATTERN_CONFIG;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PATTERN_RUN;

import java.util.List;

import io.quarkiverse.datadog.llmobs.pattern.TopicQuery;
import io.quarkiverse.datadog.llmobs.rest.PatternsApi;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on topics of patterns.
 */
final class PatternTopicCases {

    private PatternTopicCases() {
    }

    static List<OperationCase> all() {
        return List.of(list(), listWithPoints());
    }

    private static OperationCase list() {
        return OperationCase.of(PatternsApi.class, api -> api.listTopics(PATTERN_CONFIG, PATTERN_RUN))
                .blocking(llmobs -> llmobs.patterns().topics(PATTERN_CONFIG, PATTERN_RUN))
                .reactive(llmobs -> llmobs.patterns().topics(PATTERN_CONFIG, PATTERN_RUN))
                .response("""
                        {"data": {"id": "run-1", "type": "get_topics_response", "attributes": {
                            "run_id": "run-1", "config_id": "config-1", "previous_run_id": "",
                            "created_at": "2026-08-13T19:39:31.418984Z", "completed_at": "2026-08-13T19:49:31Z",
                            "config_snapshot": {"evp_query": "@ml_app:support-bot", "hierarchy_depth": 2,
                                "num_records": 1000, "sampling_ratio": 0.25},
                            "topics": [
                                {"id": "topic-1", "name": "Returns", "description": "goods sent back", "run_id": "run-1",
                                 "parent_topic_id": "", "hierarchy_level": 1, "point_count": 7, "is_validated": true,
                                 "first_seen_at": "2026-08-12T19:39:31Z", "created_at": "2026-08-13T19:49:31Z"},
                                {"id": "topic-2", "name": "Refunds", "description": "", "run_id": "run-1",
                                 "parent_topic_id": "topic-1", "hierarchy_level": 0, "point_count": 7,
                                 "is_validated": false, "first_seen_at": "2026-08-13T19:49:31Z",
                                 "created_at": "2026-08-13T19:49:31Z"}]}}}""")
                .build();
    }

    private static OperationCase listWithPoints() {
        TopicQuery query = TopicQuery.ofConfig(PATTERN_CONFIG).withRunId(PATTERN_RUN).withMetrics();
        return OperationCase
                .of(PatternsApi.class, api -> api.listTopicsWithPoints(PATTERN_CONFIG, PATTERN_RUN, true))
                .blocking(llmobs -> llmobs.patterns().topicsWithPoints(query))
                .reactive(llmobs -> llmobs.patterns().topicsWithPoints(query))
                .response("""
                        {"data": {"id": "run-1", "type": "get_topics_with_cluster_points_response", "attributes": {
                            "run_id": "run-1", "config_id": "config-1", "previous_run_id": "run-0",
                            "created_at": "2026-08-13T19:39:31.418984Z", "topics": [
                                {"id": "topic-2", "name": "Refunds", "description": "money back", "run_id": "run-1",
                                 "parent_topic_id": "topic-1", "hierarchy_level": 0, "point_count": 2,
                                 "is_validated": false, "first_seen_at": "2026-08-13T19:49:31Z",
                                 "created_at": "2026-08-13T19:49:31Z", "cluster_points": [
                                    {"span_id": "span-1", "status": "ok", "duration": 1500000.5, "input_tokens": 100,
                                     "output_tokens": 20, "total_tokens": 120, "estimated_total_cost": 0.00021,
                                     "evaluation": {"tone": {"value": "polite"}}},
                                    {"span_id": "span-2"}]}]}}}""")
                .build();
    }
}
