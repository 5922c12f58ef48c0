package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;

/**
 * A call of a raw interface, and what its annotations say about the request.
 */
record RawCall(Method method, List<Object> arguments) {

    /** Finds out which method is called, and with which arguments. */
    static <A> RawCall of(Class<A> api, Function<A, ?> call) {
        RawCall[] recorded = new RawCall[1];
        call.apply(api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] { api },
                (proxy, method, arguments) -> {
                    recorded[0] = new RawCall(method, Arrays.asList(arguments == null ? new Object[0] : arguments));
                    return null;
                })));
        if (recorded[0] == null || recorded[0].operation() == null) {
            throw new IllegalArgumentException("The call must be one of a method of " + api.getSimpleName()
                    + " that has the annotation @Operation");
        }
        return recorded[0];
    }

    Operation operation() {
        return method.getAnnotation(Operation.class);
    }

    String httpMethod() {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class)).filter(found -> found != null).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(method + " has no annotation for an HTTP method")).value();
    }

    /** The path with the names of its parameters, such as {@code /{project_id}/datasets}. */
    String pathTemplate() {
        Path ofMethod = method.getAnnotation(Path.class);
        return method.getDeclaringClass().getAnnotation(Path.class).value() + (ofMethod == null ? "" : ofMethod.value());
    }

    /** The path with its parameters, percent-encoded. */
    String path() {
        String path = pathTemplate();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            PathParam parameter = parameters[i].getAnnotation(PathParam.class);
            if (parameter != null) {
                path = path.replace('{' + parameter.value() + '}', encoded(arguments.get(i).toString()));
            }
        }
        return path;
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The names and values of the path parameters that are ids. A number, such as a version, stays in its segment anyway. */
    Map<String, String> pathParameters() {
        Map<String, String> found = new LinkedHashMap<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            PathParam parameter = parameters[i].getAnnotation(PathParam.class);
            if (parameter != null && arguments.get(i) instanceof String id) {
                found.put(parameter.value(), id);
            }
        }
        return found;
    }

    /** The document that is sent, or null when the request has no body. */
    Document<?> document() {
        return (Document<?>) arguments.stream().filter(Document.class::isInstance).findFirst().orElse(null);
    }

    /** The decoded query; parameters that are null are not sent. */
    Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            QueryParam parameter = parameters[i].getAnnotation(QueryParam.class);
            Object argument = arguments.get(i);
            if (parameter != null && argument != null) {
                List<?> values = argument instanceof List<?> list ? list : List.of(argument);
                query.put(parameter.value(), values.stream().map(Object::toString).toList());
            }
        }
        return query;
    }
}
