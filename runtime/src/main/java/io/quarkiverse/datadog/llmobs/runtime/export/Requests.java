package io.quarkiverse.datadog.llmobs.runtime.export;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.retry.Attempt;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Makes the requests of an export: the version first, then as many attempts at the body as it takes.
 */
final class Requests {

    /** What is done with a body. */
    interface Work<T> {
        T with(Pieces pieces) throws Exception;
    }

    private final ExportOpener opener;
    private final VersionLookup versions;
    private final Retries retries;
    private final Duration readTimeout;
    private final Clock clock;
    private final CallContexts contexts;

    Requests(ExportOpener opener, VersionLookup versions, Retries retries, Duration readTimeout, Clock clock,
            CallContexts contexts) {
        this.opener = opener;
        this.versions = versions;
        this.retries = retries;
        this.readTimeout = readTimeout;
        this.clock = clock;
        this.contexts = contexts;
    }

    Clock clock() {
        return clock;
    }

    CallContexts contexts() {
        return contexts;
    }

    /** Worker threads whose tasks run in the context of the calling thread. */
    Executor workers() {
        return contexts.current().on(Infrastructure.getDefaultWorkerPool());
    }

    Duration readTimeout() {
        return readTimeout;
    }

    /** Opens the body, in several attempts if need be. What is read from it afterwards is not repeated. */
    Uni<Answer> open(ExportPlan plan) {
        return pinned(plan).flatMap(pinned -> inAttempts((custody, underWay) -> attempt(pinned, custody, underWay)));
    }

    /** Opens the body and does the work, all over again when the body breaks. Failures of the work itself are not repeated. */
    <T> Uni<T> transfer(ExportPlan plan, Executor executor, Work<T> work) {
        // an outcome is the item even when it is a failure: a full disk would look like a broken connection
        Uni<Uni<T>> outcome = pinned(plan).flatMap(pinned -> inAttempts(
                (custody, underWay) -> attempt(pinned, custody, underWay).invoke(underWay::responseReceived)
                        .flatMap(answer -> worked(answer, executor, work))));
        return outcome.flatMap(known -> known);
    }

    Pieces pieces(Answer answer) {
        return new Pieces(answer, readTimeout, clock);
    }

    private Uni<ExportPlan> pinned(ExportPlan plan) {
        if (plan.version().isPresent()) {
            return Uni.createFrom().item(plan);
        }
        return Uni.createFrom().deferred(() -> versions.currentVersion(plan.target()))
                .onFailure(NotFoundException.class).recoverWithItem(OptionalLong.empty())
                .map(plan::withVersion);
    }

    private <T> Uni<T> inAttempts(BiFunction<Custody, Attempt, Uni<T>> attempt) {
        return Custody.over(custody -> retries.call(ExportOpener.OPERATION, RetrySafety.SAFE,
                underWay -> custody.attempt(attempt.apply(custody, underWay))));
    }

    private Uni<Answer> attempt(ExportPlan plan, Custody custody, Attempt underWay) {
        long requested = clock.millis();
        return opener.open(plan.target(), plan.version(), response -> custody.arrived(response, underWay.keepPermit()))
                .map(response -> custody.body())
                .flatMap(body -> Inspection.of(body, readTimeout, contexts))
                .map(body -> new Answer(body, plan, requested));
    }

    private <T> Uni<Uni<T>> worked(Answer answer, Executor executor, Work<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            Pieces pieces = pieces(answer);
            emitter.onTermination(pieces::close);
            executor.execute(() -> {
                try {
                    emitter.complete(Uni.createFrom().item(work.with(pieces)));
                } catch (Throwable failure) {
                    if (pieces.broken()) {
                        emitter.fail(failure);
                    } else {
                        emitter.complete(Uni.createFrom().failure(failure));
                    }
                }
            });
        });
    }
}
