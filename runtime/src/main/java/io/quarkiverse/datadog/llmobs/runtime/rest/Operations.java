package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.lang.reflect.Method;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.rest.Operation;

/**
 * The ids of operations, which stand in {@link Operation} and nowhere else.
 */
public final class Operations {

    private Operations() {
    }

    /**
     * The operation id of a method.
     *
     * @param api a MicroProfile interface
     * @throws IllegalArgumentException when the interface has no operation with such a method
     */
    public static String idOf(Class<?> api, String method) {
        return Stream.of(api.getMethods()).filter(candidate -> candidate.getName().equals(method)).map(Operations::of)
                .filter(operation -> operation != null).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(api.getName() + " has no operation " + method)).id();
    }

    /** Null when the method is no operation. */
    public static Operation of(Method method) {
        return method.getAnnotation(Operation.class);
    }
}
