package io.quarkiverse.datadog.llmobs.it.evaluations;

import io.vertx.core.http.HttpServerRequest;

/**
 * The answer that a caller of this application is being sent.
 */
final class CallersAnswer {

    private CallersAnswer() {
    }

    /**
     * Breaks an answer off, for a caller who must not take half an export for a whole one. When what writes an answer fails
     * half-way, Quarkus REST resets the connection without waiting for it, and may be quicker to end the answer properly.
     */
    static void breakOff(HttpServerRequest request) {
        if (request.response().headWritten()) {
            request.connection().close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
