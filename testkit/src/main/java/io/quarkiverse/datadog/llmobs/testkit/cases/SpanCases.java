package io.quarkiverse.datadog.llmobs.testkit.cases;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.rest.SpansApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.SpanSearch;
import io.quarkiverse.datadog.llmobs.span.SpanKind;
import io.quarkiverse.datadog.llmobs.span.SpanOrder;
import io.quarkiverse.datadog.llmobs.span.SpanQuery;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on spans. The seed has a span that matches.
 */
final class SpanCases {

    private static final String FROM = "2026-08-13T19:00:00Z";
    private static final String TO = "1786651200000";

    private static final String RESPONSE = """
            {"data": [{"id": "span-1", "type": "span", "attributes": {
                "span_id": "1", "trace_id": "trace-1", "parent_id": "0", "name": "answer", "span_kind": "llm",
                "status": "ok", "ml_app": "bot", "start_ns": 1786649971418984498, "duration": 1250000000.5,
                "input": {"messages": [{"role": "user", "content": "2+2?", "id": "message-1"}]},
                "output": {"value": "4", "messages": [{"role": "assistant", "content": "4",
                    "tool_calls": [{"name": "add", "tool_id": "call-1", "type": "function", "arguments": {"firstTerm": 2}}],
                    "tool_results": [{"name": "add", "tool_id": "call-1", "type": "function", "result": "4"}]}]},
                "model_name": "small", "model_provider": "openai", "metadata": {"maxTokens": 5},
                "metrics": {"input_tokens": 3, "cost": 0.25}, "intent": "arithmetic", "tags": ["env:prod"],
                "evaluation": {"Correct Sum": {"value": true, "eval_metric_type": "boolean", "assessment": "pass",
                    "reasoning": "it is", "status": "OK", "tags": ["team:qa"]}},
                "tool_definitions": [{"name": "add", "description": "adds", "version": "1",
                    "schema": {"additionalProperties": false}}]}}],
             "meta": {"elapsed": 12, "page": {}, "request_id": "request-1", "status": "done"}}""";

    private SpanCases() {
    }

    static List<OperationCase> all() {
        return List.of(list(), search());
    }

    private static SpanQuery query() {
        return SpanQuery.all().from(FROM).to(TO).matching("env:prod").withSpanId("1").withTraceId("trace-1")
                .withKind(SpanKind.LLM).withName("answer").withMlApp("bot").inOrder(SpanOrder.OLDEST_FIRST)
                .withoutAttachments();
    }

    private static OperationCase list() {
        return OperationCase
                .of(SpansApi.class, api -> api.listSpans(FROM, TO, "env:prod", "1", "trace-1", "llm", "answer", "bot",
                        "timestamp", false, null, null))
                .blocking(llmobs -> llmobs.spans().list(query()))
                .reactive(llmobs -> llmobs.spans().list(query()))
                .response(RESPONSE)
                .build();
    }

    private static OperationCase search() {
        SpanQuery query = query().withTags(Map.of("env", "prod")).withTimeOffset(Duration.ofSeconds(-60));
        SpanSearch search = new SpanSearch(
                new SpanSearch.Filter(FROM, TO, "env:prod", "1", "trace-1", SpanKind.LLM, "answer", "bot",
                        Map.of("env", "prod")),
                new SpanSearch.Options(false, -60L), null, SpanOrder.OLDEST_FIRST);
        return OperationCase.of(SpansApi.class, api -> api.searchSpans(Document.of("spans", search)))
                .blocking(llmobs -> llmobs.spans().search(query))
                .reactive(llmobs -> llmobs.spans().search(query))
                .request("""
                        {"data": {"type": "spans", "attributes": {
                            "filter": {"from": "2026-08-13T19:00:00Z", "to": "1786651200000", "query": "env:prod",
                                "span_id": "1", "trace_id": "trace-1", "span_kind": "llm", "span_name": "answer",
                                "ml_app": "bot", "tags": {"env": "prod"}},
                            "options": {"include_attachments": false, "time_offset": -60}, "sort": "timestamp"}}}""")
                .response(RESPONSE)
                .build();
    }
}
