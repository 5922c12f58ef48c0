package io.quarkiverse.datadog.llmobs.runtime.download;

import java.util.OptionalLong;
import java.util.function.Consumer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientResponse;

/**
 * Sends the request of an {@link ExportOperation}.
 */
public interface ExportOpener {

    /**
     * Sends the request once for each subscription.
     * <p>
     * The item is the response, paused, with a success status, emitted in the task of the event loop in which it arrived: a
     * connection that breaks before there are handlers would go unnoticed. Cancelling resets the request. Neither the client
     * nor the request may have an idle timeout that outlives the head of the response: a consumer may pause for any time.
     *
     * @param version the version to export, or empty for the current one
     * @param arrived called with the response just before it is emitted, and also when a cancellation keeps the item from
     *        being received
     * @return fails with {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException} for any other status, and with
     *         the unchanged exceptions of the HTTP stack
     */
    Uni<HttpClientResponse> open(ExportTarget target, OptionalLong version, Consumer<HttpClientResponse> arrived);
}
