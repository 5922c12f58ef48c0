package io.quarkiverse.datadog.llmobs.span;

import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The spans of an organisation.
 * <p>
 * Without a page size, the service sends 10 spans in a page; it sends at most 5000. By its documentation a response is limited
 * to 50 MB, and pages of 100 spans and more are slow. A page for which the service reports a timeout may lack spans; reading it
 * fails with an {@link io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException}.
 */
public interface Spans {

    /** The spans of the last 15 minutes. */
    Paged<Span> list();

    /**
     * The spans that match the query, which is sent with every page.
     *
     * @throws IllegalArgumentException when the query has tags or a time offset, which a listing does not have
     */
    Paged<Span> list(SpanQuery query);

    /** The spans that match the query, as in {@link #list(SpanQuery)}, which may also have tags and a time offset. */
    Paged<Span> search(SpanQuery query);
}
