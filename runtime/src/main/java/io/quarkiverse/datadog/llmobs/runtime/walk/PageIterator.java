package io.quarkiverse.datadog.llmobs.runtime.walk;

import java.util.Iterator;
import java.util.NoSuchElementException;

import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;

/**
 * Waits for one page after the other. Whether there is another is known without a request.
 */
final class PageIterator<T> implements Iterator<Page<T>> {

    private final PageWalk<T> walk;
    private boolean last;

    PageIterator(PageWalk<T> walk) {
        this.walk = walk;
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
        Page<T> page = Blocking.await(walk.next());
        last = page.isLast();
        return page;
    }
}
