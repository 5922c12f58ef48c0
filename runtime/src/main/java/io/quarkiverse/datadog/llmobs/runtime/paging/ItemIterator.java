package io.quarkiverse.datadog.llmobs.runtime.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

import io.quarkiverse.datadog.llmobs.page.Page;

/**
 * The items of page after page, up to a limit.
 */
final class ItemIterator<T> implements Iterator<T> {

    private final Iterator<Page<T>> pages;
    private Iterator<T> items = Collections.emptyIterator();
    private long left;

    ItemIterator(Iterator<Page<T>> pages, long limit) {
        this.pages = pages;
        this.left = limit;
    }

    @Override
    public boolean hasNext() {
        if (left <= 0) {
            return false;
        }
        while (!items.hasNext()) {
            if (!pages.hasNext()) {
                return false;
            }
            items = pages.next().items().iterator();
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        return items.next();
    }
}
