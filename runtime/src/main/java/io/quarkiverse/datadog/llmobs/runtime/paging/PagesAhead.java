package io.quarkiverse.datadog.llmobs.runtime.paging;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.page.Page;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Requests pages before they are asked for, as soon as the first one was.
 * <p>
 * The next page is requested before one is handed out, for whoever receives it may use it up on the same thread. No foreign
 * code runs under the lock.
 */
final class PagesAhead<T> implements Pages<T> {

    private final Pages<T> walk;
    private final int most;
    /** What was answered and not handed out yet. A failure is the last of them. */
    private final Queue<Consumer<UniEmitter<? super Page<T>>>> answers = new ArrayDeque<>();
    private long needed;
    private boolean goesOn;
    private boolean onItsWay;
    private boolean sending;
    private boolean ended;
    private Cancellable request;
    private UniEmitter<? super Page<T>> waiting;

    /**
     * @param walk where the pages come from
     * @param most how many pages to hold or to have on their way, at least 1
     * @param needed no page is requested ahead when those before hold so many items
     */
    PagesAhead(Pages<T> walk, int most, long needed) {
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
            answers.clear();
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

    /** What is on its way for one who does not wait any more is kept for the next who asks. */
    private synchronized void leave(UniEmitter<? super Page<T>> taker) {
        if (waiting == taker) {
            waiting = null;
        }
    }

    private void arrived(Page<T> page) {
        synchronized (this) {
            needed -= page.items().size();
            answered(taker -> taker.complete(page), !page.isLast() && needed > 0);
        }
        proceed();
    }

    private void failed(Throwable failure) {
        synchronized (this) {
            answered(taker -> taker.fail(failure), false);
        }
        proceed();
    }

    private void answered(Consumer<UniEmitter<? super Page<T>>> answer, boolean more) {
        onItsWay = false;
        goesOn = more;
        answers.add(answer);
    }

    private void proceed() {
        while (mayRequest()) {
            requested(Uni.createFrom().deferred(walk::next).subscribe().with(this::arrived, this::failed));
        }
        handOut();
    }

    private synchronized boolean mayRequest() {
        if (ended || onItsWay || sending || !isRoomForMore()) {
            return false;
        }
        onItsWay = true;
        // an answer that is there at once is left to the loop, so that the stack does not grow with each page
        sending = true;
        return true;
    }

    private boolean isRoomForMore() {
        if (waiting == null) {
            return goesOn && answers.size() < most;
        }
        return answers.isEmpty() || goesOn && answers.size() <= most;
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

    private void handOut() {
        UniEmitter<? super Page<T>> taker;
        Consumer<UniEmitter<? super Page<T>>> answer;
        synchronized (this) {
            if (sending || waiting == null || answers.isEmpty()) {
                return;
            }
            taker = waiting;
            waiting = null;
            answer = answers.poll();
        }
        answer.accept(taker);
    }
}
