package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

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

    Reply send(Request request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(server + request.target())).method(request.method(),
                HttpRequest.BodyPublishers.ofString(request.body()));
        PASSED_ON.stream().filter(request.headers()::containsKey)
                .forEach(name -> builder.header(name, request.headers().get(name)));
        try {
            HttpResponse<byte[]> answer = client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer.headers().firstValue("content-type").orElse("text/plain"),
                    answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the proxy stops");
        }
    }
}
