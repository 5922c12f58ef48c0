package io.quarkiverse.datadog.llmobs.runtime.download;

import java.util.function.Consumer;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/**
 * A request that can be cancelled at any moment, and whose response is paused.
 */
public final class CancellableRequest {

    private final UniEmitter<? super HttpClientResponse> emitter;
    private final Consumer<HttpClientRequest> body;
    private final Consumer<HttpClientResponse> arrived;
    private HttpClientRequest request;
    private boolean over;

    private CancellableRequest(UniEmitter<? super HttpClientResponse> emitter, Consumer<HttpClientRequest> body,
            Consumer<HttpClientResponse> arrived) {
        this.emitter = emitter;
        this.body = body;
        this.arrived = arrived;
        emitter.onTermination(this::cancel);
    }

    /**
     * Sends a request, pauses the response before any of its body is read, and resets the request when it is cancelled.
     * <p>
     * Pausing in a callback that is attached after sending is too late when the server is fast: data that arrives before the
     * response has a handler is dropped silently, and the CSV would lack its beginning.
     *
     * @param connection makes the request, once for each subscription
     * @param body sends the body and ends the request; the response may arrive before that
     * @param arrived is called with the response before the item is emitted, and also when a cancellation keeps the item from
     *        being received
     */
    public static Uni<HttpClientResponse> send(Supplier<Future<HttpClientRequest>> connection,
            Consumer<HttpClientRequest> body, Consumer<HttpClientResponse> arrived) {
        return Uni.createFrom().emitter(emitter -> {
            CancellableRequest sent = new CancellableRequest(emitter, body, arrived);
            connection.get().onComplete(sent::connected);
        });
    }

    private void connected(AsyncResult<HttpClientRequest> connection) {
        if (connection.failed()) {
            emitter.fail(connection.cause());
            return;
        }
        synchronized (this) {
            request = connection.result();
        }
        // before the request is sent: the response may arrive immediately
        request.response().onComplete(this::responded);
        if (isOver()) {
            request.reset();
        } else {
            body.accept(request);
        }
    }

    private void responded(AsyncResult<HttpClientResponse> outcome) {
        if (outcome.failed()) {
            emitter.fail(outcome.cause());
        } else if (isFirstToEnd()) {
            HttpClientResponse response = outcome.result().pause();
            // an item that is emitted during a cancellation is dropped silently
            arrived.accept(response);
            emitter.complete(response);
        }
    }

    /** Also called when the response was handed over, and does nothing then. */
    private void cancel() {
        HttpClientRequest sent;
        synchronized (this) {
            if (!isFirstToEnd()) {
                return;
            }
            sent = request;
        }
        if (sent != null) {
            sent.reset();
        }
    }

    private synchronized boolean isFirstToEnd() {
        boolean first = !over;
        over = true;
        return first;
    }

    private synchronized boolean isOver() {
        return over;
    }
}
