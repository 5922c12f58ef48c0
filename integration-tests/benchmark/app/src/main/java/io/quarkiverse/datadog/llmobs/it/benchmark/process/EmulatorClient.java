package io.quarkiverse.datadog.llmobs.it.benchmark.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.Operation;

/**
 * Controls the emulator.
 */
@ApplicationScoped
public class EmulatorClient {

    @ConfigProperty(name = "quarkus.datadog-llmobs.emulator.base-url")
    String url;

    public String url() {
        return url;
    }

    /** Resets the state, and delays the response to each append from now on. */
    public void reset(Duration delay) throws IOException, InterruptedException {
        post("/reset", "");
        post("/faults", """
                {"operation": "%s", "kind": "delay", "millis": %d}""".formatted(appendId(), delay.toMillis()));
    }

    private static String appendId() {
        return Stream.of(DatasetRecordsApi.class.getMethods()).filter(method -> method.getName().equals("appendRecords"))
                .findFirst().orElseThrow().getAnnotation(Operation.class).id();
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/_emulator" + path)).version(HttpClient.Version.HTTP_1_1)
                .POST(BodyPublishers.ofString(body)).build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the emulator responded " + response.body());
        }
    }
}
