package io.quarkiverse.datadog.llmobs.runtime.client;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.runtime.download.ExportOpener;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportOperation;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportTarget;
import io.quarkiverse.datadog.llmobs.runtime.http.Observation;
import io.quarkiverse.datadog.llmobs.runtime.rest.PathTemplates;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * Sends export requests.
 */
record ExportRequests(HttpClient http, StreamedRequests requests, Duration readTimeout, Observation observation)
        implements
            ExportOpener {

    @Override
    public Uni<HttpClientResponse> open(ExportTarget target, OptionalLong version, Consumer<HttpClientResponse> arrived) {
        return requests.send(http, ExportOperation.ID, observation, () -> request(target, version), HttpClientRequest::end,
                arrived);
    }

    private RequestOptions request(ExportTarget target, OptionalLong version) {
        String path = PathTemplates.expand(ExportOperation.PATH,
                Map.of("project_id", target.projectId(), "dataset_id", target.datasetId()))
                + "?format=csv" + (version.isPresent() ? "&version=" + version.getAsLong() : "");
        return requests.request(HttpMethod.GET, path, ExportOperation.ACCEPT)
                .setTimeout(readTimeout.toMillis())
                .putHeader("Accept-Encoding", "gzip");
    }
}
