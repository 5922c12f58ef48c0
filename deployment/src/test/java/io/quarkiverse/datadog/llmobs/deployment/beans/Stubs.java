package io.quarkiverse.datadog.llmobs.deployment.beans;

import java.lang.reflect.Proxy;

/**
 * Beans of an application that replace those of the extension: they have a name, and nothing else.
 */
final class Stubs {

    private Stubs() {
    }

    static <T> T named(Class<T> type, String name) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "toString" -> name;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                }));
    }
}
