package io.quarkiverse.datadog.llmobs.runtime.span;

import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;
import io.quarkiverse.datadog.llmobs.span.ReactiveSpans;
import io.quarkiverse.datadog.llmobs.span.Span;
import io.quarkiverse.datadog.llmobs.span.SpanQuery;
import io.quarkiverse.datadog.llmobs.span.Spans;

/**
 * Waits for the results of the reactive spans.
 */
public record BlockingSpans(ReactiveSpans reactive) implements Spans {

    @Override
    public Paged<Span> list() {
        return BlockingPaged.of(reactive.list());
    }

    @Override
    public Paged<Span> list(SpanQuery query) {
        return BlockingPaged.of(reactive.list(query));
    }

    @Override
    public Paged<Span> search(SpanQuery query) {
        return BlockingPaged.of(reactive.search(query));
    }
}
