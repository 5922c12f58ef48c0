package io.quarkiverse.datadog.llmobs.testkit.cases.pattern;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PATTERN_TOPIC;

import java.util.List;

import io.quarkiverse.datadog.llmobs.rest.PatternsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.ClusteredPointPage;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operation on spans of topics.
 */
final class PatternPointCases {

    private PatternPointCases() {
    }

    static List<OperationCase> all() {
        return List.of(list());
    }

    private static OperationCase list() {
        return OperationCase.of(PatternsApi.class, api -> api.listPoints(PATTERN_TOPIC, null, null))
                .blocking(llmobs -> llmobs.patterns().points(PATTERN_TOPIC))
                .reactive(llmobs -> llmobs.patterns().points(PATTERN_TOPIC))
                .response("""
                        {"data": {"id": "topic-1", "type": "clustered_points_response", "attributes": {
                            "topic_id": "topic-1", "next_page_token": null, "points": [
                                {"id": "point-1", "topic_id": "topic-2", "span_id": "span-1", "event_id": "event-1",
                                 "session_id": "session-1", "input": "Where is my money?", "is_included": true,
                                 "is_suggested": false}]}}}""")
                .items(ClusteredPointPage.class, ClusteredPointPage::points)
                .build();
    }
}
