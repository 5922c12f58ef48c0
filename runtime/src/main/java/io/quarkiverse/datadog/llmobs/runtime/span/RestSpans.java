package io.quarkiverse.datadog.llmobs.runtime.span;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.SpansApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.SpanSearch;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.runtime.rest.PageRequest;
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
        if (!query.tags().isEmpty() || query.timeOffset() != null) {
            throw new IllegalArgumentException("A listing of spans has no "
                    + (query.tags().isEmpty() ? "time offset, but the query has " + query.timeOffset()
                            : "filter for tags, but the query has " + query.tags())
                    + "; use search(…)");
        }
        return api.paged((spans, page) -> spans.listSpans(query.from(), query.to(), query.query(), query.spanId(),
                query.traceId(), text(query.spanKind()), query.spanName(), query.mlApp(), text(query.order()),
                query.includeAttachments(), page.cursor(), page.size()));
    }

    @Override
    public ReactivePaged<Span> search(SpanQuery query) {
        Arguments.required("query", query);
        return api.paged((spans, page) -> spans.searchSpans(Document.of("spans", search(query, page))));
    }

    private static SpanSearch search(SpanQuery query, PageRequest page) {
        Long offset = query.timeOffset() == null ? null : query.timeOffset().toSeconds();
        return new SpanSearch(
                new SpanSearch.Filter(query.from(), query.to(), query.query(), query.spanId(), query.traceId(),
                        query.spanKind(), query.spanName(), query.mlApp(), query.tags().isEmpty() ? null : query.tags()),
                query.includeAttachments() == null && offset == null ? null
                        : new SpanSearch.Options(query.includeAttachments(), offset),
                page.cursor() == null && page.size() == null ? null : new SpanSearch.Page(page.cursor(), page.size()),
                query.order());
    }

    private static String text(SpanKind kind) {
        return kind == null ? null : kind.value();
    }

    private static String text(SpanOrder order) {
        return order == null ? null : order.value();
    }
}
