package io.quarkiverse.datadog.llmobs.runtime.paging;

import io.quarkiverse.datadog.llmobs.page.Page;
import io.smallrye.mutiny.Uni;

/**
 * The pages of one walk, in their order. The next one must not be asked for before the one before has arrived, nor after the
 * last one. One that failed may be asked for again.
 */
interface Pages<T> {

    Uni<Page<T>> next();

    /** No page will be asked for any more: what is still on its way is cancelled. */
    void end();
}
