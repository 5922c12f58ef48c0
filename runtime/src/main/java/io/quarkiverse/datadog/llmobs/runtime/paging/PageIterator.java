package io.quarkiverse.datadog.llmobs.runtime.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;

import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;

/**
 * Waits for one page after the other. Whether there is another is known without a request.
 */
final class PageIterator<T> implements Iterator<Page<T>> {

    private final Pages<T> pages;
    private boolean last;

    PageIterator(Pages<T> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        return !last;
    }

    @Override
    public Page<T> next() {
        if (last) {
            throw new NoSuchElementException();
        }
        Page<T> page = Blocking.await(pages.next());
        last = page.isLast();
        return page;
    }
}
