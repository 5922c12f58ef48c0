package io.quarkiverse.datadog.llmobs.runtime.client;

import java.util.concurrent.CompletableFuture;

import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/**
 * The beginning of the body of an error response, read as soon as the response arrives.
 * <p>
 * It does not wait for a subscriber: a cancellation while the response arrives would leave it paused, and its connection open.
 */
final class ErrorPage {

    private final HttpClientResponse response;
    private final Buffer read = Buffer.buffer();
    private final CompletableFuture<byte[]> page = new CompletableFuture<>();

    /** To be called in the task of the event loop in which the response arrived. */
    ErrorPage(HttpClientResponse response) {
        this.response = response;
        response.handler(this::block);
        response.endHandler(end -> complete());
        response.exceptionHandler(failure -> complete());
        response.resume();
    }

    private void block(Buffer block) {
        if (!page.isDone()) {
            read.appendBuffer(block);
            if (read.length() > Excerpt.READ) {
                end();
            }
        }
    }

    /**
     * Completes with the bytes received so far: the status is known, and an incomplete page must not hide it. Called on the
     * event loop.
     */
    void end() {
        if (complete()) {
            response.request().connection().close();
        }
    }

    /** What was received of the page. Cancelling closes the connection. */
    Uni<byte[]> bytes() {
        return Uni.createFrom().completionStage(page).onCancellation().invoke(() -> {
            if (page.complete(new byte[0])) {
                response.request().connection().close();
            }
        });
    }

    private boolean complete() {
        return page.complete(read.getBytes());
    }
}
