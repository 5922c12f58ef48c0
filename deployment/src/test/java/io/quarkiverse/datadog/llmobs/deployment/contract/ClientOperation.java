package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The method of a MicroProfile interface that calls an operation.
 */
record ClientOperation(OperationCase operation) {

    /** The type of the parameter of this name in the path, the query or the headers. */
    Optional<Type> parameter(String in, String name) {
        return parameters().filter(parameter -> name.equals(switch (in) {
            case "path" -> name(parameter, PathParam.class);
            case "query" -> name(parameter, QueryParam.class);
            case "header" -> name(parameter, HeaderParam.class);
            default -> throw new IllegalStateException("there are parameters in the " + in);
        })).map(Parameter::getParameterizedType).findFirst();
    }

    /** Whether a part of the form has this name. */
    boolean hasPart(String name) {
        return parameters().anyMatch(parameter -> name.equals(name(parameter, RestForm.class)));
    }

    /** The type of the body of the request. */
    Optional<Type> requestType() {
        return parameters().filter(parameter -> parameter.getAnnotations().length == 0).map(Parameter::getParameterizedType)
                .findFirst();
    }

    /** What the {@code Uni} of the response holds. */
    Type responseType() {
        return ((ParameterizedType) operation.method().getGenericReturnType()).getActualTypeArguments()[0];
    }

    private Stream<Parameter> parameters() {
        return Stream.of(operation.method().getParameters());
    }

    /** All of these annotations have the name as their value. */
    private static String name(Parameter parameter, Class<? extends Annotation> type) {
        Annotation annotation = parameter.getAnnotation(type);
        try {
            return annotation == null ? null : (String) type.getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
