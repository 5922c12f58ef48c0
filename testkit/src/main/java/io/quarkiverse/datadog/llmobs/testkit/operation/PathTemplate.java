package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compares paths with templates such as {@code /projects/{project_id}}.
 */
final class PathTemplate {

    private PathTemplate() {
    }

    /** The values of the parameters, decoded; nothing when the path is none of the template. */
    static Optional<Map<String, String>> match(String template, String path) {
        String[] names = template.split("/");
        String[] segments = path.split("/");
        if (names.length != segments.length) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (names[i].startsWith("{")) {
                parameters.put(names[i].substring(1, names[i].length() - 1), decoded(segments[i]));
            } else if (!names[i].equals(segments[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /** Unlike in a query, a plus sign stands for itself. */
    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
