package io.quarkiverse.datadog.llmobs.span;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;

/**
 * The Mutiny twin of {@link Spans}.
 */
public interface ReactiveSpans {

    /** @see Spans#list() */
    ReactivePaged<Span> list();

    /** @see Spans#list(SpanQuery) */
    ReactivePaged<Span> list(SpanQuery query);

    /** @see Spans#search(SpanQuery) */
    ReactivePaged<Span> search(SpanQuery query);
}
