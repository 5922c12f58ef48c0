package io.quarkiverse.datadog.llmobs.runtime.span;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.SpansApi;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.span.ReactiveSpans;
import io.quarkiverse.datadog.llmobs.span.Span;
import io.quarkiverse.datadog.llmobs.span.SpanKind;
import io.quarkiverse.datadog.llmobs.span.SpanOrder;
import io.quarkiverse.datadog.llmobs.span.SpanQuery;

/**
 * Spans, over the MicroProfile interface.
 */
public record RestSpans(Api<SpansApi> api) implements ReactiveSpans {

    @Override
    public ReactivePaged<Span> list() {
        return list(SpanQuery.all());
    }

    @Override
    public ReactivePaged<Span> list(SpanQuery query) {
        Arguments.required("query", query);
        return api.paged((spans, page) -> spans.listSpans(query.from(), query.to(), query.query(), query.spanId(),
                query.traceId(), text(query.spanKind()), query.spanName(), query.mlApp(), text(query.order()),
                query.includeAttachments(), page.cursor(), page.size()));
    }

    private static String text(SpanKind kind) {
        return kind == null ? null : kind.value();
    }

    private static String text(SpanOrder order) {
        return order == null ? null : order.value();
    }
}
