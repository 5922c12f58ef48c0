package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.util.function.Consumer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/**
 * Sends the request of an {@link UploadOperation}.
 */
@FunctionalInterface
public interface UploadOpener {

    /**
     * Sends the request once for each subscription. Cancelling resets it until the response has arrived. There is no timeout.
     *
     * @param path the path and the query, percent-encoded
     * @param contentType the media type of the body
     * @param length the length of the body
     * @param body called with the request when it has a connection; sends the body and ends the request
     * @param arrived called with a response of a success status in the task of the event loop in which it arrived, paused
     * @return fails with {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException} for any other status, and with
     *         the unchanged exceptions of the HTTP stack
     */
    Uni<HttpClientResponse> open(String path, String contentType, long length, Consumer<HttpClientRequest> body,
            Consumer<HttpClientResponse> arrived);
}
