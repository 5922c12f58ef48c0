package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

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
    private final Clock clock;
    private final RandomGenerator random;
    private final UnaryOperator<String> mask;
    private final RateLimits limits;
    private final TypedGuard<Uni<Object>> guard;
    private final Set<Call<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param mask blanks out the keys in whatever a failure says */
    public Retries(RetrySettings settings, Clock clock, RandomGenerator random, UnaryOperator<String> mask) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.mask = mask;
        this.limits = new RateLimits(System::nanoTime, settings.maxServerDelay());
        this.guard = TypedGuard.create(new AnyUni())
                .withDescription("datadog-llmobs")
                .withRetry()
                // the limits of attempts and time are applied by Attempts, which knows how long the next wait is
                .maxRetries(-1)
                .maxDuration(0, ChronoUnit.MILLIS)
                .whenException(failure -> failure instanceof AttemptFailed attempt && attempt.tryAgain())
                .withCustomBackoff()
                .strategy(() -> failure -> ((AttemptFailed) failure).waitMillis())
                .done()
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
            start(call, new Attempts(operation, safety, settings, clock, random, mask, limits), attempt);
        });
    }

    @SuppressWarnings("unchecked")
    private <T> void start(Call<T> call, Attempts attempts, Function<Runnable, Uni<T>> attempt) {
        guard.get(
                () -> call.attempt(() -> admitted(attempts).flatMap(now -> made(attempts, attempt))).map(item -> (Object) item))
                .subscribe().with(item -> call.complete((T) item),
                        failure -> call.fail(failure instanceof AttemptFailed last ? last.failure() : failure));
    }

    /** When no rate limit stands against it. */
    private static Uni<Void> admitted(Attempts attempts) {
        Duration wait = attempts.waitForLimit();
        Uni<Void> now = Uni.createFrom().voidItem();
        return wait.isZero() ? now : now.onItem().delayIt().by(wait).flatMap(later -> admitted(attempts));
    }

    private static <T> Uni<T> made(Attempts attempts, Function<Runnable, Uni<T>> attempt) {
        return Uni.createFrom().deferred(() -> attempt.apply(attempts::answered)).onFailure(Failures::isKnown)
                .transform(attempts::failed);
    }

    /** To be told what each answer says. */
    public RateLimits limits() {
        return limits;
    }

    /** Ends all calls, those that wait for their next attempt included. Calls that come later fail at once. */
    public void close() {
        closed = true;
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
