package io.quarkiverse.datadog.llmobs.emulator.replay;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** Member names and JSON types by path; array items are numbered, so that counts are compared too. */
final class JsonShape {

    private JsonShape() {
    }

    static Map<String, String> of(JsonNode node) {
        Map<String, String> shape = new TreeMap<>();
        collect(node, "", shape);
        return shape;
    }

    private static void collect(JsonNode node, String path, Map<String, String> shape) {
        shape.put(path, node.getNodeType().name());
        // What the caller sent comes back verbatim: its names and their order do not come from the service.
        if (path.endsWith("/input") || path.endsWith("/expected_output")) {
            return;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "/" + i, shape);
            }
        }
        node.fields().forEachRemaining(field -> collect(field.getValue(), path + "/" + field.getKey(), shape));
    }
}
