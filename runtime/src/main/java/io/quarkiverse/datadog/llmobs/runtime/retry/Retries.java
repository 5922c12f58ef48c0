package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.smallrye.mutiny.Uni;

/**
 * Makes calls, and retries failed attempts where that is allowed. All requests of a client use it: blocking, reactive and by
 * raw interfaces. Waiting never blocks a thread. Safe for use from any thread.
 */
public final class Retries {

    private final RetryPolicy policy;
    private final ConnectionLimit connections;
    private final Clock clock;
    private final CallContexts contexts;
    private final UnaryOperator<String> mask;
    private final PermitQueue permits;
    private final Set<OpenCall<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param connections how many attempts may be made at the same time
     * @param contexts where a call continues after a wait
     * @param mask blanks out the keys in all texts of a failure
     */
    public Retries(RetryPolicy policy, ConnectionLimit connections, Clock clock, CallContexts contexts,
            UnaryOperator<String> mask) {
        this.policy = policy;
        this.connections = connections;
        this.clock = clock;
        this.contexts = contexts;
        this.mask = mask;
        this.permits = new PermitQueue(connections.connections());
    }

    /**
     * A call that is made anew for each subscription. Cancelling it cancels the current attempt or wait.
     *
     * @param attempt sends the request; called once for each attempt
     * @return fails with {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException}s; what is neither a response nor
     *         a transport failure, such as a mistake in a callback, passes unchanged
     */
    public <T> Uni<T> call(String operation, RetrySafety safety, Supplier<Uni<T>> attempt) {
        return call(operation, safety, reporting -> attempt.get());
    }

    /**
     * A call whose response may take long to come in.
     *
     * @param attempt sends the request, and reports to its argument
     */
    public <T> Uni<T> call(String operation, RetrySafety safety, Function<Attempt, Uni<T>> attempt) {
        return Uni.createFrom().emitter(emitter -> {
            CallContext context = contexts.current();
            OpenCall<T> call = new OpenCall<>(emitter, context);
            open.add(call);
            emitter.onTermination(() -> {
                open.remove(call);
                call.end();
            });
            if (closed) {
                call.fail(stopped());
                return;
            }
            RetriedCall<T> retried = new RetriedCall<>(operation, safety, unlessClosed(attempt), policy, connections, clock,
                    mask);
            context.run(() -> call.follow(
                    retried.attempts(permits, context).subscribe().with(call::complete, call::fail)));
        });
    }

    private <T> Function<Attempt, Uni<T>> unlessClosed(Function<Attempt, Uni<T>> attempt) {
        // close() fails the call; it has just given it a permit by ending another one
        return reporting -> closed ? Uni.createFrom().nothing() : attempt.apply(reporting);
    }

    /** Starts no further attempts. Attempts that were started continue. */
    public void stopAttempts() {
        closed = true;
    }

    /** Ends all calls, those that wait for their next attempt included. Later calls fail at once. */
    public void close() {
        stopAttempts();
        List.copyOf(open).forEach(call -> {
            call.fail(stopped());
            call.end();
        });
    }

    private static TransportException stopped() {
        return new TransportException("the application stops", Failure.withoutResponse(), null);
    }
}
