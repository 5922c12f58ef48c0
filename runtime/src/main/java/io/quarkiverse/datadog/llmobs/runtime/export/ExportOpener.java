package io.quarkiverse.datadog.llmobs.runtime.export;

import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.runtime.rest.Operations;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/**
 * Sends the export request.
 */
public interface ExportOpener {

    /** The operation id of the API description. */
    String OPERATION = Operations.idOf(DatasetsApi.class, "exportDataset");

    /**
     * Sends the request once for each subscription.
     * <p>
     * The item is the response, paused, with a status of the 200 family, emitted in the turn of the event loop in which it
     * arrived: a connection that breaks before there are handlers would break unseen. Cancelling resets the request.
     * Neither the client nor the request may have an idle timeout that outlives the head of the response: a consumer may
     * pause for as long as it likes.
     *
     * @param version the version to export, or empty for the current one
     * @param arrived is told of the response just before it is emitted, and also when a cancellation keeps the item from
     *        arriving
     * @return fails with {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException} for any other status, and with
     *         the exceptions of the HTTP stack as they come
     */
    Uni<HttpClientResponse> open(ExportTarget target, OptionalLong version, Consumer<HttpClientResponse> arrived);

    /**
     * Sends a request without a body, pauses the response before any of its body is read, and resets the request when it is
     * cancelled.
     * <p>
     * Pausing in a callback that is attached after sending is too late when the server is fast: what a response receives before
     * it has a handler is dropped without a word, and the CSV would lack its beginning.
     */
    static Uni<HttpClientResponse> send(Supplier<Future<HttpClientRequest>> connection,
            Consumer<HttpClientResponse> arrived) {
        return Uni.createFrom().emitter(emitter -> {
            Sending sending = new Sending(emitter, arrived);
            connection.get().onComplete(sending::connected);
        });
    }
}
