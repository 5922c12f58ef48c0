package io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * Records from the responses what the server has created: the names behind the ids, which differ from run to run, and the
 * experiments, for which there is no listing.
 */
public final class ExecutedRequests {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CURSOR = Pattern.compile("page(\\[|%5B)cursor(]|%5D)=[^&]*");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> experiments = new ConcurrentHashMap<>();
    private final AtomicInteger experimentCreates = new AtomicInteger();

    /** Describes a request by a text that is the same in each run. */
    String describe(RawRequest request) throws IOException {
        String text = request.method() + ' ' + CURSOR.matcher(request.target()).replaceAll("page") + ' ' + request.body();
        return UUID.matcher(text).replaceAll(id -> names.getOrDefault(id.group(), "?"));
    }

    void add(RawRequest request, RawResponse response) {
        if (!request.method().equals("POST") || !response.status().startsWith("200")) {
            return;
        }
        try {
            JsonNode made = json.readTree(response.body()).path("data");
            if (made.isObject()) {
                names.putIfAbsent(made.path("id").asText(), made.path("attributes").path("name").asText());
            }
            if (request.target().endsWith("/experiments")) {
                experimentCreates.incrementAndGet();
                experiments.computeIfAbsent(logicalName(request), n -> ConcurrentHashMap.newKeySet())
                        .add(made.path("id").asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String logicalName(RawRequest request) throws IOException {
        return json.readTree(request.body()).path("data").path("attributes").path("name").asText();
    }

    /** The names of all experiments that were created, once for each. */
    public List<String> experiments() {
        return experiments.entrySet().stream().flatMap(made -> made.getValue().stream().map(id -> made.getKey())).toList();
    }

    /** How many creates of experiments the server has executed. */
    public int experimentCreates() {
        return experimentCreates.get();
    }
}
