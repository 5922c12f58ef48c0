package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;

import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.runtime.rest.PathTemplates;

/**
 * The methods of all MicroProfile interfaces, and the types of the documents that they send and return.
 */
final class ApiMethods {

    private ApiMethods() {
    }

    static Stream<Method> all() {
        return TestDocuments.APIS.stream().flatMap(api -> Stream.of(api.getMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class));
    }

    /** The method that sends such a request. */
    static Optional<Method> of(String httpMethod, String path) {
        return all().filter(method -> httpMethod.equals(httpMethod(method)) && path.matches(pathPattern(method))).findFirst();
    }

    static Optional<Type> requestType(Method method) {
        return Stream.of(method.getGenericParameterTypes()).filter(ApiMethods::isDocument).findFirst();
    }

    /** Empty when the response is not a document. */
    static Optional<Type> responseType(Method method) {
        return Stream.of(method.getGenericReturnType()).map(uni -> ((ParameterizedType) uni).getActualTypeArguments()[0])
                .filter(ApiMethods::isDocument).findFirst();
    }

    private static boolean isDocument(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Document.class;
    }

    private static String httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null).findFirst().orElseThrow().value();
    }

    private static String pathPattern(Method method) {
        return PathTemplates.of(method.getDeclaringClass(), method.getName()).replaceAll("\\{\\w+}", "[^/]+");
    }
}
