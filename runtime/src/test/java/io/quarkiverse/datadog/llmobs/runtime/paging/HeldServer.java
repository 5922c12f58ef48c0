package io.quarkiverse.datadog.llmobs.runtime.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * A server that holds each request until the test responds to it. Page n has ten numbers, from 10 n on.
 */
final class HeldServer {

    private final List<Integer> requests = new ArrayList<>();
    private final List<Integer> cancelled = new ArrayList<>();
    private final BlockingQueue<UniEmitter<? super Page<Integer>>> open = new LinkedBlockingQueue<>();

    ReactivePaged<Integer> reactive() {
        return LazyReactivePaged.of(this::fetch);
    }

    Paged<Integer> blocking() {
        return BlockingPaged.of(reactive());
    }

    private Uni<Page<Integer>> fetch(Cursor cursor, Integer size) {
        return Uni.createFrom().<Page<Integer>> emitter(emitter -> {
            synchronized (this) {
                requests.add(cursor == null ? 0 : Integer.parseInt(cursor.value()));
            }
            open.add(emitter);
        }).onCancellation().invoke(() -> cancelled.add(cursor == null ? 0 : Integer.parseInt(cursor.value())));
    }

    /** The requested pages, in order. */
    synchronized List<Integer> requests() {
        return List.copyOf(requests);
    }

    List<Integer> cancelled() {
        return cancelled;
    }

    /** Responds to the current request with the requested page. */
    HeldServer respond() throws InterruptedException {
        return respond(page(lastAsked(), String.valueOf(lastAsked() + 1)));
    }

    HeldServer respondWithTheLastPage() throws InterruptedException {
        return respond(page(lastAsked(), null));
    }

    HeldServer respond(Page<Integer> page) throws InterruptedException {
        open.take().complete(page);
        return this;
    }

    HeldServer fails(Throwable failure) throws InterruptedException {
        open.take().fail(failure);
        return this;
    }

    private int lastAsked() throws InterruptedException {
        UniEmitter<? super Page<Integer>> request = open.take();
        open.add(request);
        return requests().get(requests().size() - 1);
    }

    static Page<Integer> page(int number, String next) {
        return new Page<>(IntStream.range(number * 10, number * 10 + 10).boxed().toList(),
                next == null ? null : Cursor.of(next));
    }
}
