package io.quarkiverse.datadog.llmobs.runtime.context;

import java.util.Map;

import org.jboss.logging.MDC;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;

/**
 * Finds the duplicated Vert.x context of a call.
 * <p>
 * A caller in a duplicated context of an event loop continues in it. Any other caller gets a new duplicated context: of the
 * same event loop when there is one, and of the next event loop otherwise. A worker context cannot be used, because its
 * thread may be the one that waits for the call.
 * <p>
 * The interface {@code Context} of Vert.x can neither be duplicated nor be entered from another thread, so this uses the
 * internal one, as Quarkus does.
 */
public final class VertxContexts implements CallContexts {

    private final VertxInternal vertx;

    public VertxContexts(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
    }

    @Override
    public CallContext current() {
        ContextInternal current = (ContextInternal) Vertx.currentContext();
        boolean eventLoop = current != null && current.isEventLoopContext() && current.owner() == vertx;
        if (eventLoop && current.isDuplicate()) {
            return new VertxCallContext(current);
        }
        ContextInternal fresh = eventLoop ? current.duplicate() : vertx.createEventLoopContext().duplicate();
        CallContext context = new VertxCallContext(fresh);
        if (current != null && current.isDuplicate()) {
            fresh.localContextData().putAll(current.localContextData());
        } else {
            copyLogContext(context);
        }
        VertxContextSafetyToggle.setContextSafe(fresh, true);
        return context;
    }

    /** Runs a task in a copy of the current context that has one more value, for what the task starts and for nothing else. */
    public static void runInCopy(Object key, Object value, Runnable task) {
        ContextInternal current = ContextInternal.current();
        ContextInternal copy = current.duplicate();
        copy.localContextData().putAll(current.localContextData());
        copy.localContextData().put(key, value);
        VertxContextSafetyToggle.setContextSafe(copy, true);
        ContextInternal before = copy.beginDispatch();
        try {
            task.run();
        } finally {
            copy.endDispatch(before);
        }
    }

    /** Removes a value from the current context and returns it; null when there is none. */
    public static Object takeLocal(Object key) {
        ContextInternal current = ContextInternal.current();
        return current == null || !current.isDuplicate() ? null : current.localContextData().remove(key);
    }

    private static void copyLogContext(CallContext context) {
        Map<String, Object> values = MDC.getMap();
        if (values != null && !values.isEmpty()) {
            context.run(() -> values.forEach(MDC::put));
        }
    }
}
