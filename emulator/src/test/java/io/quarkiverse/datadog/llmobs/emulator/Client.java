package io.quarkiverse.datadog.llmobs.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A client as thin as possible: what goes over the wire is what the test says. */
final class Client {

    static final String API = "/api/v2/llm-obs/v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Reply(int status, java.net.http.HttpHeaders headers, String text) {

        JsonNode json() {
            return parse(text);
        }

        JsonNode data() {
            return json().path("data");
        }

        JsonNode attributes() {
            return data().path("attributes");
        }

        String id() {
            return data().path("id").textValue();
        }

        String after() {
            return json().at("/meta/after").asText();
        }

        String contentType() {
            return headers.firstValue("content-type").orElse("");
        }

        String detail() {
            return json().at("/errors/0/detail").asText();
        }
    }

    private final URI base;
    private final String[] headers;

    Client(URI base, String... headers) {
        this.base = base;
        this.headers = headers;
    }

    static Client of(LlmObservabilityEmulator emulator) {
        return new Client(emulator.baseUri(), "DD-API-KEY", "any", "DD-APPLICATION-KEY", "any");
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, String body) {
        return send("POST", path, body);
    }

    Reply patch(String path, String body) {
        return send("PATCH", path, body);
    }

    Reply delete(String path) {
        return send("DELETE", path, null);
    }

    Reply send(String method, String path, String body) {
        try {
            return sendOrFail(method, path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reply sendOrFail(String method, String path, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String project(String name) {
        return post(API + "/projects", document("projects", "{\"name\":\"" + name + "\"}")).id();
    }

    Reply createDataset(String project, String name) {
        return post(API + "/" + project + "/datasets", document("datasets", "{\"name\":\"" + name + "\"}"));
    }

    /** A new dataset in a new project, as the path below which its operations are. */
    String dataset() {
        String project = project("project");
        return API + "/" + project + "/datasets/" + createDataset(project, "dataset").id();
    }

    Reply append(String dataset, String... records) {
        return post(dataset + "/records", document("datasets", "{\"records\":[" + String.join(",", records) + "]}"));
    }

    /** All items of a list, page by page, and the cursors between the pages. */
    Walk walk(String path) {
        Walk walk = new Walk(new ArrayList<>(), new ArrayList<>());
        String page = path;
        while (true) {
            Reply reply = get(page);
            reply.data().forEach(walk.items()::add);
            if (reply.after().isEmpty()) {
                return walk;
            }
            walk.cursors().add(reply.after());
            page = path + (path.contains("?") ? "&" : "?") + "page%5Bcursor%5D=" + encode(reply.after());
        }
    }

    record Walk(List<JsonNode> items, List<String> cursors) {
        List<String> ids() {
            return items.stream().map(item -> item.path("id").asText()).toList();
        }
    }

    static String document(String type, String attributes) {
        return "{\"data\":{\"type\":\"" + type + "\",\"attributes\":" + attributes + "}}";
    }

    static String[] records(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "{\"id\":\"r" + i + "\",\"input\":{\"n\":" + i + "}}")
                .toArray(String[]::new);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names(JsonNode object) {
        return Stream.of(object).flatMap(o -> {
            List<String> names = new ArrayList<>();
            o.fieldNames().forEachRemaining(names::add);
            return names.stream();
        }).sorted().toList();
    }
}
