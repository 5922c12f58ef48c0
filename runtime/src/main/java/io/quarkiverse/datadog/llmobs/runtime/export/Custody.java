package io.quarkiverse.datadog.llmobs.runtime.export;

import java.util.concurrent.CancellationException;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.http.HttpClientResponse;

/**
 * Cancels the attempt of an export and aborts its response body when the caller cancels the export before it has the body.
 */
final class Custody {

    private Cancellable running = () -> {
    };
    private ResponseBody held;
    private boolean abandoned;

    /** A call that is handed its custody. */
    static <T> Uni<T> over(Function<Custody, Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            Custody custody = new Custody();
            return call.apply(custody).onCancellation().invoke(custody::abandon);
        });
    }

    <T> Uni<T> attempt(Uni<T> attempt) {
        return Uni.createFrom().emitter(emitter -> {
            if (isAbandoned()) {
                emitter.fail(new CancellationException());
            } else {
                watch(attempt.subscribe().with(emitter::complete, emitter::fail));
            }
        });
    }

    /**
     * In the turn of the event loop in which the response arrived.
     *
     * @param released run once when the response does not need its connection any more
     */
    void arrived(HttpClientResponse response, Runnable released) {
        ResponseBody body = ResponseBody.of(response, released);
        synchronized (this) {
            held = body;
            if (!abandoned) {
                return;
            }
        }
        body.abort();
    }

    /** Of the response that arrived last. */
    synchronized ResponseBody body() {
        return held;
    }

    private void watch(Cancellable subscription) {
        synchronized (this) {
            running = subscription;
            if (!abandoned) {
                return;
            }
        }
        subscription.cancel();
    }

    private void abandon() {
        Cancellable subscription;
        ResponseBody body;
        synchronized (this) {
            abandoned = true;
            subscription = running;
            body = held;
        }
        subscription.cancel();
        if (body != null) {
            body.abort();
        }
    }

    private synchronized boolean isAbandoned() {
        return abandoned;
    }
}
