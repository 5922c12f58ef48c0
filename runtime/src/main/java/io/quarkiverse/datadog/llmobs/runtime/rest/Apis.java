package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import io.quarkiverse.datadog.llmobs.runtime.http.HeaderLimit;
import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentWriter;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;

/**
 * The MicroProfile interfaces of one client, by type. Each is built by its first call.
 */
public final class Apis {

    private final RestClients clients;
    private final Retries retries;
    private final DocumentWriter writer;
    private final HeaderLimit headerLimit;
    private final UnaryOperator<String> mask;
    private final Map<Class<?>, InvocationHandler> handlers = new ConcurrentHashMap<>();

    /** @param mask blanks out the keys in failures */
    public Apis(RestClients clients, Retries retries, DocumentWriter writer, HeaderLimit headerLimit,
            UnaryOperator<String> mask) {
        this.clients = clients;
        this.retries = retries;
        this.writer = writer;
        this.headerLimit = headerLimit;
        this.mask = mask;
    }

    /** An interface as the groups use it. */
    public <A> Api<A> of(Class<A> type) {
        return new Api<>(type, handler(type), writer, mask);
    }

    /** The interface itself, as applications inject it. */
    public <A> A raw(Class<A> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler(type)));
    }

    private InvocationHandler handler(Class<?> type) {
        return handlers.computeIfAbsent(type,
                api -> new OperationHandler(() -> clients.get(api), retries, writer, headerLimit,
                        clients.authorization(api)));
    }

    /** Closes what was built. */
    public void close() {
        clients.close();
    }
}
