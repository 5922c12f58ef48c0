package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.ws.rs.Path;

/**
 * The paths of operations, which stand in the {@link Path} annotations of the MicroProfile interfaces and nowhere else.
 */
public final class PathTemplates {

    private PathTemplates() {
    }

    /**
     * The path of an operation, with its parameters in braces.
     *
     * @param api a MicroProfile interface
     * @throws IllegalArgumentException unless exactly one operation of the interface has this name
     */
    public static String of(Class<?> api, String method) {
        Path below = Operations.named(api, method).getAnnotation(Path.class);
        return api.getAnnotation(Path.class).value() + (below == null ? "" : below.value());
    }

    /** The path with the values of its parameters, percent-encoded. */
    public static String expand(String template, Map<String, String> parameters) {
        String path = template;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", segment(parameter.getValue()));
        }
        return path;
    }

    private static String segment(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
