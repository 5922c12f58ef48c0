package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import jakarta.enterprise.util.TypeLiteral;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;

/**
 * Repeats what failed, where that is allowed. Every request of a client, of either twin and of the raw interfaces, goes through
 * here. Waiting never blocks a thread.
 */
public final class Retries {

    private final RetrySettings settings;
    private final RateLimits limits;
    private final Environment environment;
    private final UnaryOperator<String> mask;
    private final Admission admission;
    private final TypedGuard<Uni<Object>> guard;
    private final Set<Call<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param atOnce how many attempts are under way at most; the others wait here, and not for a connection, so that they hear
     *        of a rate limit that is met in the meantime
     * @param limits what the server has told of its rate limits
     * @param mask blanks out the keys in whatever a failure says
     */
    public Retries(RetrySettings settings, int atOnce, RateLimits limits, Environment environment,
            UnaryOperator<String> mask) {
        this.settings = settings;
        this.limits = limits;
        this.environment = environment;
        this.mask = mask;
        this.admission = new Admission(atOnce, environment.timer());
        this.guard = TypedGuard.create(new AnyUni())
                .withDescription("datadog-llmobs")
                .withRetry()
                // the limits of attempts and time are applied by Attempts, which knows how long the next wait is
                .maxRetries(-1)
                .maxDuration(0, ChronoUnit.MILLIS)
                .whenException(failure -> failure instanceof AttemptFailed attempt && attempt.tryAgain())
                // and the waiting is ours: the guard would resume on the worker pool, all of which may be waiting for it
                .delay(0, ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .done()
                .build();
    }

    /**
     * A call that is made anew for each subscription. Cancelling it cancels the attempt under way and all that would follow.
     *
     * @param attempt sends the request; called once for each attempt
     * @return fails with {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException}s; what is neither an answer nor
     *         a breakage, such as a mistake in a callback, passes unchanged
     */
    public <T> Uni<T> call(String operation, RetrySafety safety, Supplier<Uni<T>> attempt) {
        return call(operation, safety, answered -> attempt.get());
    }

    /**
     * A call whose answer may take long to come in.
     *
     * @param attempt sends the request, and runs what it is given when the head of the answer has come: from then on the
     *        attempt may take as long as it likes, and still be followed by another one
     */
    public <T> Uni<T> call(String operation, RetrySafety safety, Function<Runnable, Uni<T>> attempt) {
        return Uni.createFrom().emitter(emitter -> {
            Call<T> call = new Call<>(emitter);
            open.add(call);
            emitter.onTermination(() -> {
                open.remove(call);
                call.end();
            });
            if (closed) {
                call.fail(stopped());
                return;
            }
            start(call, new Attempts(operation, safety, settings, limits, environment, mask), attempt);
        });
    }

    @SuppressWarnings("unchecked")
    private <T> void start(Call<T> call, Attempts attempts, Function<Runnable, Uni<T>> attempt) {
        guard.get(
                () -> call
                        .attempt(() -> afterPause(attempts,
                                () -> admission.inTurn(() -> made(attempts, attempt), attempts::patience, attempts::late)))
                        .map(item -> (Object) item))
                .subscribe().with(item -> call.complete((T) item),
                        failure -> call.fail(failure instanceof AttemptFailed last ? last.failure() : failure));
    }

    private <T> Uni<T> afterPause(Attempts attempts, Supplier<Uni<T>> attempt) {
        Duration pause = attempts.pause();
        return pause.isZero() ? attempt.get()
                : Uni.createFrom().voidItem().onItem().delayIt().onExecutor(environment.timer()).by(pause)
                        .flatMap(now -> attempt.get());
    }

    private <T> Uni<T> made(Attempts attempts, Function<Runnable, Uni<T>> attempt) {
        if (closed) {
            // its call is ended by close(), which has just let it in by ending another one
            return Uni.createFrom().nothing();
        }
        AttemptFailed limited = attempts.limited();
        if (limited != null) {
            // not from within this one, which may be started by the end of another one, and so on
            return Uni.createFrom().<T> failure(limited).emitOn(environment.timer());
        }
        return Uni.createFrom().deferred(() -> attempt.apply(attempts::answered)).onFailure(Failures::isKnown)
                .transform(attempts::failed);
    }

    /** Makes no attempt any more, though calls that are under way go on. */
    public void refuse() {
        closed = true;
    }

    /** Ends all calls, those that wait for their next attempt included. Calls that come later fail at once. */
    public void close() {
        refuse();
        List.copyOf(open).forEach(call -> call.fail(stopped()));
    }

    private static TransportException stopped() {
        return new TransportException("the application stops", Failure.withoutAnswer(), null);
    }

    /** A class with a name, so that its generic superclass can be kept in a native executable. */
    static final class AnyUni extends TypeLiteral<Uni<Object>> {

        private static final long serialVersionUID = 1L;
    }
}
