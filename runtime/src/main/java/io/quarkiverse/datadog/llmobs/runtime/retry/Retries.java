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
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.smallrye.mutiny.Uni;

/**
 * Repeats what failed, where that is allowed. Every request of a client, of either twin and of the raw interfaces, goes through
 * here. Waiting never blocks a thread.
 */
public final class Retries {

    private final RetryPolicy policy;
    private final Clock clock;
    private final CallContexts contexts;
    private final UnaryOperator<String> mask;
    private final ConnectionLimit connections;
    private final Admission admission;
    private final Set<Call<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param contexts where a call continues after a wait
     * @param connections how many attempts are under way at most; the others wait here, and not for a connection, so that they
     *        hear of a rate limit that is met in the meantime
     * @param mask blanks out the keys in whatever a failure says
     */
    public Retries(RetryPolicy policy, ConnectionLimit connections, Clock clock, CallContexts contexts,
            UnaryOperator<String> mask) {
        this.policy = policy;
        this.clock = clock;
        this.contexts = contexts;
        this.mask = mask;
        this.connections = connections;
        this.admission = new Admission(connections.connections());
    }

    /**
     * A call that is made anew for each subscription. Cancelling it cancels the attempt under way and all that would follow.
     *
     * @param attempt sends the request; called once for each attempt
     * @return fails with {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException}s; what is neither an answer nor
     *         a breakage, such as a mistake in a callback, passes unchanged
     */
    public <T> Uni<T> call(String operation, RetrySafety safety, Supplier<Uni<T>> attempt) {
        return call(operation, safety, underWay -> attempt.get());
    }

    /**
     * A call whose response may take long to come in.
     *
     * @param attempt sends the request, and reports to what it is given
     */
    public <T> Uni<T> call(String operation, RetrySafety safety, Function<Attempt, Uni<T>> attempt) {
        return Uni.createFrom().emitter(emitter -> {
            CallContext context = contexts.current();
            Call<T> call = new Call<>(emitter, context);
            open.add(call);
            emitter.onTermination(() -> {
                open.remove(call);
                call.end();
            });
            if (closed) {
                call.fail(stopped());
                return;
            }
            Attempts attempts = new Attempts(operation, safety, policy, connections, clock, mask);
            context.run(() -> start(call, context, attempts, attempt));
        });
    }

    /** The first attempt is made on the thread of the caller, the others on the event loop of its context. */
    private <T> void start(Call<T> call, CallContext context, Attempts attempts, Function<Attempt, Uni<T>> attempt) {
        Uni<T> next = Uni.createFrom().deferred(() -> admission.inTurn(context,
                permit -> made(context, attempts, permit, attempt), attempts::patience, attempts::late));
        call.follow(next.onFailure(Retries::isTriedAgain).retry()
                .when(failures -> failures.onItem()
                        .transformToUniAndConcatenate(failed -> context.after(attempts.pause()).replaceWith(failed)))
                .subscribe().with(call::complete,
                        failure -> call.fail(failure instanceof AttemptFailed last ? last.failure() : failure)));
    }

    private static boolean isTriedAgain(Throwable failure) {
        return failure instanceof AttemptFailed attempt && attempt.tryAgain();
    }

    private <T> Uni<T> made(CallContext context, Attempts attempts, Permit permit, Function<Attempt, Uni<T>> attempt) {
        if (closed) {
            // its call is ended by close(), which has just let it in by ending another one
            return Uni.createFrom().nothing();
        }
        AttemptFailed limited = attempts.limited();
        if (limited != null) {
            // not from within this one, which may be started by the end of another one, and so on
            return Uni.createFrom().<T> failure(limited).emitOn(context);
        }
        return Uni.createFrom().deferred(() -> attempt.apply(attempts.next(permit))).onFailure(Failures::isKnown)
                .transform(attempts::failed);
    }

    /** Makes no attempt any more, though calls that are under way go on. */
    public void refuse() {
        closed = true;
    }

    /** Ends all calls, those that wait for their next attempt included. Calls that come later fail at once. */
    public void close() {
        refuse();
        List.copyOf(open).forEach(call -> {
            call.fail(stopped());
            call.end();
        });
    }

    private static TransportException stopped() {
        return new TransportException("the application stops", Failure.withoutResponse(), null);
    }
}
