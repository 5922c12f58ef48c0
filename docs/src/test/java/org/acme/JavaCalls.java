package org.acme;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * Finds by the cases of the test kit which call of {@link LlmObservability} carries out an operation.
 */
final class JavaCalls {

    /** Ends a case when its call is known. */
    private static final class Recorded extends RuntimeException {

        private Recorded() {
            super(null, null, false, false);
        }
    }

    private final StringBuilder call = new StringBuilder("llmobs");

    private JavaCalls() {
    }

    /** Calls such as {@code llmobs.datasets(…).create(…)}, by the ids of their operations. */
    static Map<String, String> byOperation() {
        Map<String, String> calls = new TreeMap<>();
        for (OperationCase operation : OperationCases.all()) {
            calls.put(operation.id(), new JavaCalls().of(operation));
        }
        return calls;
    }

    private String of(OperationCase operation) {
        try {
            operation.callBlocking((LlmObservability) recorder(LlmObservability.class));
        } catch (Recorded e) {
            return call.toString();
        }
        throw new IllegalStateException(operation.id() + " makes no call that returns a value: " + call);
    }

    private Object recorder(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, args) -> record(method));
    }

    private Object record(Method method) {
        call.append('.').append(method.getName()).append(method.getParameterCount() == 0 ? "()" : "(…)");
        Class<?> returned = method.getReturnType();
        // the methods of a listing read it
        if (!returned.isInterface() || returned == Paged.class || returned.getName().startsWith("java.")) {
            throw new Recorded();
        }
        return recorder(returned);
    }
}
