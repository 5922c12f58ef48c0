package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Copies of the members that the envelope does not know. JSON null is a legal value, so the copies allow it.
 */
final class Members {

    private Members() {
    }

    static Map<String, Object> copyOrEmpty(Map<String, Object> members) {
        return members == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
