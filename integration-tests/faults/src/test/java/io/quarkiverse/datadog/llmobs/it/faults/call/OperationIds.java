package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.rest.Operation;

/**
 * Finds the ids of operations.
 */
public final class OperationIds {

    private OperationIds() {
    }

    /** The id of the operation that a method of a MicroProfile interface stands for. */
    public static String of(Class<?> api, String method) {
        return Stream.of(api.getMethods()).filter(one -> one.getName().equals(method)).findAny().orElseThrow()
                .getAnnotation(Operation.class).id();
    }
}
