package io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * Records from the responses the names behind the ids that the server has made, which differ from run to run.
 */
final class CreatedNames {

    private static final Set<String> CREATING = Set.of("POST", "PUT");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** In the query, or in the body of a search. */
    private static final Pattern CURSOR = Pattern.compile("page(\\[|%5B)cursor(]|%5D)=[^& ]*|\"cursor\":\"[^\"]*\"");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    /** Describes a request by a text that is the same in each run. */
    String describe(RawRequest request) throws IOException {
        String text = CURSOR.matcher(request.method() + ' ' + request.target() + ' ' + request.body()).replaceAll("page");
        return UUID.matcher(text).replaceAll(id -> names.getOrDefault(id.group(), "?"));
    }

    void add(RawRequest request, RawResponse response) {
        boolean json = response.headers().stream().anyMatch(header -> header.contains("json"));
        if (!CREATING.contains(request.method()) || !response.status().startsWith("200") || !json) {
            return;
        }
        try {
            JsonNode made = mapper.readTree(response.body()).path("data");
            if (made.isObject()) {
                names.putIfAbsent(made.path("id").asText(), name(made.path("attributes")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of an experiment the logical name: the time is part of the other one. */
    private static String name(JsonNode attributes) {
        return attributes.path("experiment").asText(attributes.path("name").asText());
    }
}
