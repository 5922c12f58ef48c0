package io.quarkiverse.datadog.llmobs.it.evaluations;

import io.vertx.core.http.HttpServerRequest;

/**
 * The response that this application is sending to its caller.
 */
final class CallerResponse {

    private CallerResponse() {
    }

    /**
     * Closes the connection, so that the caller does not take a part of an export for the whole. If the writer of a response
     * fails, Quarkus REST resets the connection without waiting for it, and may end the response normally before that.
     */
    static void abort(HttpServerRequest request) {
        if (request.response().headWritten()) {
            request.connection().close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
