package io.quarkiverse.datadog.llmobs.runtime.paging;

import io.quarkiverse.datadog.llmobs.page.Page;
import io.smallrye.mutiny.Uni;

/**
 * The pages of one listing, in their order. The next one must not be requested before the one before was received, nor after
 * the last one. One that failed may be requested again.
 */
interface Pages<T> {

    Uni<Page<T>> next();

    /** No page will be requested any more: current requests are cancelled. */
    void end();
}
