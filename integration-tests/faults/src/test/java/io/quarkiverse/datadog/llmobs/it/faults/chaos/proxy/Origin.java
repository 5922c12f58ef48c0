package io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * The server behind the proxy.
 */
final class Origin {

    private static final List<String> PASSED_ON = List.of("dd-api-key", "dd-application-key", "accept", "content-type");

    private final URI server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Origin(URI server) {
        this.server = server;
    }

    RawResponse send(RawRequest request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(server + request.target())).method(request.method(),
                HttpRequest.BodyPublishers.ofString(request.body()));
        PASSED_ON.stream().filter(name -> request.header(name) != null)
                .forEach(name -> builder.header(name, request.header(name)));
        try {
            HttpResponse<byte[]> response = client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            return RawResponse
                    .of(response.statusCode(), response.headers().firstValue("content-type").orElse("text/plain"), "")
                    .withBody(response.body()).cutAt(response.body().length / 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the proxy stops");
        }
    }
}
