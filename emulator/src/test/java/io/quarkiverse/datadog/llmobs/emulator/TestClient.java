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

/** A minimal HTTP client: it sends exactly the given request. */
public final class TestClient {

    public static final String API = "/api/v2/llm-obs/v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public record Response(int status, java.net.http.HttpHeaders headers, String text) {

        public JsonNode json() {
            return parse(text);
        }

        public JsonNode data() {
            return json().path("data");
        }

        public JsonNode attributes() {
            return data().path("attributes");
        }

        public String id() {
            return data().path("id").textValue();
        }

        public String after() {
            return json().at("/meta/after").asText();
        }

        public String contentType() {
            return headers.firstValue("content-type").orElse("");
        }

        public String detail() {
            return json().at("/errors/0/detail").asText();
        }
    }

    private final URI base;
    private final String[] headers;

    public TestClient(URI base, String... headers) {
        this.base = base;
        this.headers = headers;
    }

    public static TestClient of(LlmObservabilityEmulator emulator) {
        return new TestClient(emulator.baseUri(), "DD-API-KEY", "any", "DD-APPLICATION-KEY", "any");
    }

    public Response get(String path) {
        return send("GET", path, null);
    }

    public Response post(String path, String body) {
        return send("POST", path, body);
    }

    public Response patch(String path, String body) {
        return send("PATCH", path, body);
    }

    public Response delete(String path) {
        return send("DELETE", path, null);
    }

    public Response send(String method, String path, String body) {
        try {
            return sendOrFail(method, path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a form as it is. */
    public Response postForm(String path, String contentType, String form) {
        try {
            return send("POST", path, form, contentType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Response sendOrFail(String method, String path, String body) throws IOException {
        return send(method, path, body, "application/json");
    }

    private Response send(String method, String path, String body, String contentType) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Response(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String project(String name) {
        return post(API + "/projects", document("projects", """
                {"name":"%s"}""".formatted(name))).id();
    }

    public Response createDataset(String project, String name) {
        return post(API + "/" + project + "/datasets", document("datasets", """
                {"name":"%s"}""".formatted(name)));
    }

    /** A new dataset in a new project, as the path below which its operations are. */
    public String dataset() {
        String project = project("project");
        return API + "/" + project + "/datasets/" + createDataset(project, "dataset").id();
    }

    public Response append(String dataset, String... records) {
        return post(dataset + "/records", document("datasets", """
                {"records":[%s]}""".formatted(String.join(",", records))));
    }

    /** All items of a list, page by page, and the cursors between the pages. */
    public Walk walk(String path) {
        Walk walk = new Walk(new ArrayList<>(), new ArrayList<>());
        String page = path;
        while (true) {
            Response response = get(page);
            response.data().forEach(walk.items()::add);
            if (response.after().isEmpty()) {
                return walk;
            }
            walk.cursors().add(response.after());
            page = path + (path.contains("?") ? "&" : "?") + "page%5Bcursor%5D=" + encode(response.after());
        }
    }

    public record Walk(List<JsonNode> items, List<String> cursors) {
        public List<String> ids() {
            return items.stream().map(item -> item.path("id").asText()).toList();
        }
    }

    public static String document(String type, String attributes) {
        return """
                {"data":{"type":"%s","attributes":%s}}""".formatted(type, attributes);
    }

    public static String[] records(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> """
                {"id":"r%s","input":{"n":%s}}""".formatted(i, i))
                .toArray(String[]::new);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> names(JsonNode object) {
        return Stream.of(object).flatMap(o -> {
            List<String> names = new ArrayList<>();
            o.fieldNames().forEachRemaining(names::add);
            return names.stream();
        }).sorted().toList();
    }
}
