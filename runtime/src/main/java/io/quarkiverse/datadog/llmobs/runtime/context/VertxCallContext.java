package io.quarkiverse.datadog.llmobs.runtime.context;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.impl.ContextInternal;

/**
 * A call in a duplicated Vert.x context of an event loop.
 */
final class VertxCallContext implements CallContext {

    private final ContextInternal context;
    /** Runs a task with what context propagation has captured from the caller: the CDI request context and the current span. */
    private final Consumer<Runnable> captured = Infrastructure.decorate((Consumer<Runnable>) Runnable::run);

    VertxCallContext(ContextInternal context) {
        this.context = context;
    }

    @Override
    public boolean isCurrent() {
        return context.isRunningOnContext();
    }

    @Override
    public void run(Runnable task) {
        if (ContextInternal.current() == context) {
            task.run();
            return;
        }
        ContextInternal before = context.beginDispatch();
        try {
            captured.accept(task);
        } finally {
            context.endDispatch(before);
        }
    }

    @Override
    public void execute(Runnable task) {
        try {
            context.runOnContext(nothing -> captured.accept(task));
        } catch (RejectedExecutionException stopping) {
            // the event loops have ended, and a caller may still wait for the outcome
            run(task);
        }
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        Runnable inContext = () -> captured.accept(task);
        Future<?> timer = context.nettyEventLoop().schedule(() -> context.dispatch(inContext),
                TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS);
        return () -> timer.cancel(false);
    }
}
