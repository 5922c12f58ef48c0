package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.Produces;

import io.quarkiverse.datadog.llmobs.rest.Operation;

/**
 * The ids and the media types of operations, which stand in the annotations of the MicroProfile interfaces and nowhere else.
 */
public final class Operations {

    private Operations() {
    }

    /**
     * The operation id of a method.
     *
     * @param api a MicroProfile interface
     * @throws IllegalArgumentException unless exactly one operation of the interface has this name
     */
    public static String idOf(Class<?> api, String method) {
        return of(named(api, method)).id();
    }

    /** The media types that a method accepts by its own {@link Produces} or that of its interface, as a header. */
    public static String acceptOf(Class<?> api, String method) {
        Produces own = named(api, method).getAnnotation(Produces.class);
        return String.join(", ", (own != null ? own : api.getAnnotation(Produces.class)).value());
    }

    /** The method of an operation, with the same exception. */
    static Method named(Class<?> api, String method) {
        List<Method> found = Stream.of(api.getMethods())
                .filter(candidate -> candidate.getName().equals(method) && of(candidate) != null).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    api.getName() + " has " + (found.isEmpty() ? "no operation " : "several operations ") + method);
        }
        return found.get(0);
    }

    /** Null when the method is no operation. */
    public static Operation of(Method method) {
        return method.getAnnotation(Operation.class);
    }
}
