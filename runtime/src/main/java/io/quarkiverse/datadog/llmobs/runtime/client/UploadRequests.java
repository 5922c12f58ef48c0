package io.quarkiverse.datadog.llmobs.runtime.client;

import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.runtime.dataset.upload.UploadOpener;
import io.quarkiverse.datadog.llmobs.runtime.dataset.upload.UploadOperation;
import io.quarkiverse.datadog.llmobs.runtime.http.Observation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;

/**
 * Sends the requests of uploads.
 */
record UploadRequests(HttpClient http, StreamedRequests requests, Observation observation) implements UploadOpener {

    @Override
    public Uni<HttpClientResponse> open(String path, String contentType, long length, Consumer<HttpClientRequest> body,
            Consumer<HttpClientResponse> arrived) {
        return requests.send(http, UploadOperation.ID, observation,
                () -> requests.request(HttpMethod.POST, path, UploadOperation.ACCEPT)
                        .putHeader("Content-Type", contentType)
                        .putHeader("Content-Length", Long.toString(length)),
                body, arrived);
    }
}
