package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compares paths with templates such as {@code /projects/{project_id}}.
 */
final class PathTemplate {

    private PathTemplate() {
    }

    /** The values of the parameters, still percent-encoded; nothing when the path is none of the template. */
    static Optional<Map<String, String>> match(String template, String path) {
        String[] names = template.split("/");
        String[] segments = path.split("/");
        if (names.length != segments.length) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (names[i].startsWith("{")) {
                parameters.put(names[i].substring(1, names[i].length() - 1), segments[i]);
            } else if (!names[i].equals(segments[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
