package io.quarkiverse.datadog.llmobs.runtime.paging;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.page.Page;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Requests pages before they are needed, as soon as the first one is requested.
 * <p>
 * The next page is requested before one is emitted, because the receiver may use it up on the same thread. No code of others
 * runs while the lock is held.
 */
final class PrefetchedPages<T> implements Pages<T> {

    private final Pages<T> walk;
    private final int most;
    /** What was received and not emitted yet. A failure is the last of them. */
    private final Queue<Consumer<UniEmitter<? super Page<T>>>> outcomes = new ArrayDeque<>();
    private long needed;
    private boolean goesOn;
    private boolean isRequested;
    private boolean sending;
    private boolean ended;
    private Cancellable request;
    private UniEmitter<? super Page<T>> waiting;

    /**
     * @param walk the source of the pages
     * @param most the largest number of pages that are held or requested, at least 1
     * @param needed no page is requested ahead when those before hold this number of items
     */
    PrefetchedPages(Pages<T> walk, int most, long needed) {
        this.walk = walk;
        this.most = most;
        this.needed = needed;
    }

    @Override
    public Uni<Page<T>> next() {
        return Uni.createFrom().<Page<T>> emitter(this::take);
    }

    @Override
    public void end() {
        Cancellable underWay;
        synchronized (this) {
            ended = true;
            outcomes.clear();
            underWay = request;
        }
        if (underWay != null) {
            underWay.cancel();
        }
    }

    private void take(UniEmitter<? super Page<T>> taker) {
        synchronized (this) {
            waiting = taker;
        }
        taker.onTermination(() -> leave(taker));
        proceed();
    }

    /** A page that its receiver does not wait for any more is kept for the next one. */
    private synchronized void leave(UniEmitter<? super Page<T>> taker) {
        if (waiting == taker) {
            waiting = null;
        }
    }

    private void arrived(Page<T> page) {
        synchronized (this) {
            needed -= page.items().size();
            received(taker -> taker.complete(page), !page.isLast() && needed > 0);
        }
        proceed();
    }

    private void failed(Throwable failure) {
        synchronized (this) {
            received(taker -> taker.fail(failure), false);
        }
        proceed();
    }

    private void received(Consumer<UniEmitter<? super Page<T>>> outcome, boolean more) {
        isRequested = false;
        goesOn = more;
        outcomes.add(outcome);
    }

    private void proceed() {
        while (mayRequest()) {
            requested(Uni.createFrom().deferred(walk::next).subscribe().with(this::arrived, this::failed));
        }
        emit();
    }

    private synchronized boolean mayRequest() {
        if (ended || isRequested || sending || !isRoomForMore()) {
            return false;
        }
        isRequested = true;
        // a page that is received at once is left to the loop, so that the stack does not grow with each page
        sending = true;
        return true;
    }

    private boolean isRoomForMore() {
        if (waiting == null) {
            return goesOn && outcomes.size() < most;
        }
        return outcomes.isEmpty() || goesOn && outcomes.size() <= most;
    }

    private void requested(Cancellable sent) {
        synchronized (this) {
            sending = false;
            request = sent;
            if (!ended) {
                return;
            }
        }
        sent.cancel();
    }

    private void emit() {
        UniEmitter<? super Page<T>> taker;
        Consumer<UniEmitter<? super Page<T>>> outcome;
        synchronized (this) {
            if (sending || waiting == null || outcomes.isEmpty()) {
                return;
            }
            taker = waiting;
            waiting = null;
            outcome = outcomes.poll();
        }
        outcome.accept(taker);
    }
}
