package org.acme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.span.Span;
import io.quarkiverse.datadog.llmobs.span.SpanKind;
import io.quarkiverse.datadog.llmobs.span.SpanOrder;
import io.quarkiverse.datadog.llmobs.span.SpanQuery;
import io.quarkiverse.datadog.llmobs.span.SpanStatus;

class SpanExamples {

    private final LlmObservability llmobs;

    SpanExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    List<String> list() {
        List<String> failed = new ArrayList<>();
        // tag::list[]
        SpanQuery query = SpanQuery.all().withMlApp("support-bot").withKind(SpanKind.LLM).from("now-1h");
        for (Span span : llmobs.spans().list(query)) {
            if (SpanStatus.ERROR.equals(span.status())) {
                failed.add(span.name() + " at " + span.start() + " after " + span.elapsed());
            }
        }
        // end::list[]
        return failed;
    }

    List<Span> range(Instant start, Instant end) {
        // tag::range[]
        SpanQuery query = SpanQuery.all().matching("env:prod status:error").from(start).to(end)
                .inOrder(SpanOrder.OLDEST_FIRST);
        List<Span> spans = llmobs.spans().list(query).withPageSize(100).stream().toList();
        // end::range[]
        return spans;
    }

    List<Span> search() {
        // tag::search[]
        SpanQuery query = SpanQuery.all().withMlApp("support-bot").withTags(Map.of("env", "prod", "team", "qa"));
        List<Span> spans = llmobs.spans().search(query).limit(50).stream().toList();
        // end::search[]
        return spans;
    }
}
