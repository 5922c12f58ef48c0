package io.quarkiverse.datadog.llmobs.runtime.export;

import java.util.function.Consumer;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/**
 * A request on its way, which can be called off at any moment.
 */
final class Sending {

    private final UniEmitter<? super HttpClientResponse> emitter;
    private final Consumer<HttpClientResponse> arrived;
    private HttpClientRequest request;
    private boolean over;

    /** @param arrived is told of the response before anybody else, and even when nobody waits for it any more */
    Sending(UniEmitter<? super HttpClientResponse> emitter, Consumer<HttpClientResponse> arrived) {
        this.emitter = emitter;
        this.arrived = arrived;
        emitter.onTermination(this::callOff);
    }

    void connected(AsyncResult<HttpClientRequest> connection) {
        if (connection.failed()) {
            emitter.fail(connection.cause());
            return;
        }
        synchronized (this) {
            request = connection.result();
        }
        // before the request is sent: later is too late for an answer that is already there
        request.response().onComplete(this::answered);
        if (isOver()) {
            request.reset();
        } else {
            request.end();
        }
    }

    private void answered(AsyncResult<HttpClientResponse> answer) {
        if (answer.failed()) {
            emitter.fail(answer.cause());
        } else if (settle()) {
            HttpClientResponse response = answer.result().pause();
            // the item is dropped without a word when a cancellation meets it
            arrived.accept(response);
            emitter.complete(response);
        }
    }

    /** Also called once the answer was handed over, and does nothing then. */
    private void callOff() {
        HttpClientRequest sent;
        synchronized (this) {
            if (!settle()) {
                return;
            }
            sent = request;
        }
        if (sent != null) {
            sent.reset();
        }
    }

    private synchronized boolean settle() {
        boolean first = !over;
        over = true;
        return first;
    }

    private synchronized boolean isOver() {
        return over;
    }
}
