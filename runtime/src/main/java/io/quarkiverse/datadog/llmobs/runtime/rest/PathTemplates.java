package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.Path;

/**
 * The paths of operations, which stand in the {@link Path} annotations of the MicroProfile interfaces and nowhere else.
 */
public final class PathTemplates {

    private PathTemplates() {
    }

    /**
     * The path of a method, with its parameters in braces.
     *
     * @param api a MicroProfile interface
     * @throws IllegalArgumentException when the interface has no such method
     */
    public static String of(Class<?> api, String method) {
        Method found = Stream.of(api.getMethods()).filter(candidate -> candidate.getName().equals(method)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(api.getName() + " has no method " + method));
        Path below = found.getAnnotation(Path.class);
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
