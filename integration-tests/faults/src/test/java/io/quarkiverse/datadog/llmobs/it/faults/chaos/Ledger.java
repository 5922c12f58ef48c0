package io.quarkiverse.datadog.llmobs.it.faults.chaos;

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

/**
 * What the server has made, as its answers told the proxy: the names behind the ids, which differ from run to run, and the
 * experiments, which nobody can list.
 */
final class Ledger {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CURSOR = Pattern.compile("page(\\[|%5B)cursor(]|%5D)=[^&]*");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> experiments = new ConcurrentHashMap<>();
    private final AtomicInteger experimentsAskedFor = new AtomicInteger();

    /** What a request asks for, in words that are the same in each run. */
    String describe(Request request) {
        String said = request.method() + ' ' + CURSOR.matcher(request.target()).replaceAll("page") + ' ' + request.body();
        return UUID.matcher(said).replaceAll(id -> names.getOrDefault(id.group(), "?"));
    }

    void executed(Request request, Reply reply) {
        if (!request.method().equals("POST") || reply.status() != 200) {
            return;
        }
        try {
            JsonNode made = json.readTree(reply.body()).path("data");
            if (made.isObject()) {
                names.putIfAbsent(made.path("id").asText(), made.path("attributes").path("name").asText());
            }
            if (request.target().endsWith("/experiments")) {
                experimentsAskedFor.incrementAndGet();
                experiments.computeIfAbsent(logicalName(request), n -> ConcurrentHashMap.newKeySet())
                        .add(made.path("id").asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String logicalName(Request request) throws IOException {
        return json.readTree(request.body()).path("data").path("attributes").path("name").asText();
    }

    /** The names of all experiments that were made, once for each. */
    List<String> experiments() {
        return experiments.entrySet().stream().flatMap(made -> made.getValue().stream().map(id -> made.getKey())).toList();
    }

    /** How many creates of experiments the server has answered. */
    int experimentsAskedFor() {
        return experimentsAskedFor.get();
    }
}
