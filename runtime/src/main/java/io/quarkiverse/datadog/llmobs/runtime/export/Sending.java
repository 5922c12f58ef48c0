package io.quarkiverse.datadog.llmobs.runtime.export;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/**
 * A request on its way, which can be called off at any moment.
 */
final class Sending {

    private final UniEmitter<? super HttpClientResponse> emitter;
    private HttpClientRequest request;
    private boolean over;

    Sending(UniEmitter<? super HttpClientResponse> emitter) {
        this.emitter = emitter;
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
            emitter.complete(answer.result().pause());
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
