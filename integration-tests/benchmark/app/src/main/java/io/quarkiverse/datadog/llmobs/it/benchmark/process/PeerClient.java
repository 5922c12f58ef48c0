package io.quarkiverse.datadog.llmobs.it.benchmark.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends requests to the peer without the extension.
 */
@ApplicationScoped
public class PeerClient {

    /** The peer accepts any project for an export. */
    public static final String PROJECT = "benchmark";

    @ConfigProperty(name = "quarkus.datadog-llmobs.base-url")
    String url;

    public String url() {
        return url;
    }

    public static String exportPath(String dataset) {
        return "/api/v2/llm-obs/v1/" + PROJECT + "/datasets/" + dataset + "/export";
    }

    public URI exportUri(String dataset) {
        return URI.create(url + exportPath(dataset) + "?format=csv");
    }

    /** The number of pages that were requested since the last call. */
    public int takePagesListed() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/listed")).version(HttpClient.Version.HTTP_1_1).build();
        return Integer.parseInt(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    }
}
