package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;

/**
 * Passes calls on with other arguments: those of the client, of its groups, and of everything that these return.
 */
record ReplacingClient(Client client, ArgumentReplacement replacement) implements Client {

    private static final String PRODUCT = "io.quarkiverse.datadog.llmobs.";

    @Override
    public LlmObservability blocking() {
        return around(LlmObservability.class, client.blocking());
    }

    @Override
    public ReactiveLlmObservability reactive() {
        return around(ReactiveLlmObservability.class, client.reactive());
    }

    @Override
    public <A> A api(Class<A> type) {
        return around(type, client.api(type));
    }

    private <T> T around(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> invoke(target, method, arguments)));
    }

    private Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(target, replaced(method, arguments));
            Class<?> type = method.getReturnType();
            return type.isInterface() && type.getName().startsWith(PRODUCT) ? around(type, result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object[] replaced(Method method, Object[] arguments) {
        if (arguments == null) {
            return null;
        }
        Object[] replaced = new Object[arguments.length];
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < arguments.length; i++) {
            replaced[i] = replacement.replace(parameters[i], arguments[i]);
        }
        return replaced;
    }
}
