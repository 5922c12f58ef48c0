package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import jakarta.enterprise.util.TypeLiteral;

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
    private final TypedGuard<Uni<Object>> guard;

    public Retries(RetrySettings settings, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
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
     * A call that is made anew for each subscription.
     *
     * @param attempt sends the request; called once for each attempt
     * @return fails with {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException}s; what is neither an answer nor
     *         a
     *         breakage, such as a mistake in a callback, passes unchanged
     */
    @SuppressWarnings("unchecked")
    public <T> Uni<T> call(String operation, RetrySafety safety, Supplier<Uni<T>> attempt) {
        Uni<Object> call = Uni.createFrom().deferred(() -> {
            Attempts attempts = new Attempts(operation, safety, settings, clock, random);
            return guard.get(() -> Uni.createFrom().deferred(() -> (Uni<Object>) attempt.get())
                    .onFailure(Failures::isKnown).transform(attempts::failed));
        });
        return (Uni<T>) call.onFailure(AttemptFailed.class).transform(failure -> ((AttemptFailed) failure).failure());
    }

    /** A class with a name, so that its generic superclass can be kept in a native executable. */
    static final class AnyUni extends TypeLiteral<Uni<Object>> {

        private static final long serialVersionUID = 1L;
    }
}
