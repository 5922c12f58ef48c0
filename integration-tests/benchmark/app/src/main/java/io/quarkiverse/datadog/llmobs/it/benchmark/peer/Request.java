package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A GET request for something of a project, such as {@code /api/v2/llm-obs/v1/project/datasets/csv-1000/export?format=csv}.
 */
record Request(String project, String dataset, String part, Map<String, String> query) {

    private static final int PROJECT = 5;
    private static final int DATASET = 7;
    private static final int PART = 8;

    static Request parse(String head) {
        URI uri = URI.create(head.split(" ", 3)[1]);
        String[] path = uri.getPath().split("/");
        return new Request(path[PROJECT], path.length > DATASET ? path[DATASET] : null,
                path.length > PART ? path[PART] : null, query(uri.getRawQuery()));
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new HashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(decoded(parts[0]), decoded(parts[1]));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
