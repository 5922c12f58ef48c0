package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportCheck;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportOpener;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportOperation;
import io.quarkiverse.datadog.llmobs.runtime.download.HeldBody;
import io.quarkiverse.datadog.llmobs.runtime.retry.Attempt;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Makes the requests of an export: the version first, then the attempts to open the body, or to transfer it as a whole.
 *
 * @param readTimeout how long the server may be silent while a reader waits; not limited when zero
 */
record ExportTransfer(ExportOpener opener, Retries retries, Duration readTimeout, Clock clock, CallContexts contexts) {

    /** Uses a body. */
    interface Work<T> {
        T with(ExportSource source) throws Exception;
    }

    /** Worker threads whose tasks run in the context of the calling thread. */
    Executor workers() {
        return contexts.current().on(Infrastructure.getDefaultWorkerPool());
    }

    /**
     * Opens the body, with retries. What is read from it afterwards is not retried.
     *
     * @param held to be cancelled when the item cannot be received any more
     */
    Uni<OpenedExport> open(ExportPlan plan, HeldBody held) {
        return pinned(plan).flatMap(pinned -> inAttempts(held, attempt -> opened(pinned, held, attempt)));
    }

    /** Opens the body and uses it, again from the start when the body breaks. Failures of the use itself are not retried. */
    <T> Uni<T> transfer(ExportPlan plan, Executor executor, Work<T> work) {
        // an outcome is the item even when it is a failure: a full disk would look like a broken connection
        Uni<Uni<T>> outcome = pinned(plan).flatMap(pinned -> {
            HeldBody held = new HeldBody();
            return inAttempts(held, attempt -> opened(pinned, held, attempt).invoke(attempt::responseReceived)
                    .flatMap(export -> worked(export, executor, work)));
        });
        return outcome.flatMap(known -> known);
    }

    ExportSource source(OpenedExport export) {
        return new ExportSource(export, readTimeout, clock);
    }

    private static Uni<ExportPlan> pinned(ExportPlan plan) {
        if (plan.version().isPresent()) {
            return Uni.createFrom().item(plan);
        }
        // the export request itself reports that the dataset is missing
        return Uni.createFrom().deferred(() -> plan.currentVersion().get())
                .onFailure(NotFoundException.class).recoverWithItem(OptionalLong.empty())
                .map(plan::withVersion);
    }

    private <T> Uni<T> inAttempts(HeldBody held, Function<Attempt, Uni<T>> attempt) {
        return retries.call(ExportOperation.ID, RetrySafety.SAFE, attempt).onCancellation().invoke(held::cancel);
    }

    private Uni<OpenedExport> opened(ExportPlan plan, HeldBody held, Attempt attempt) {
        long requested = clock.millis();
        return opener.open(plan.target(), plan.version(), response -> held.arrived(response, attempt.keepPermit()))
                .map(response -> held.body())
                .flatMap(body -> ExportCheck.of(body, readTimeout, contexts))
                .map(body -> new OpenedExport(body, plan, requested));
    }

    private <T> Uni<Uni<T>> worked(OpenedExport export, Executor executor, Work<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            ExportSource source = source(export);
            emitter.onTermination(source::close);
            executor.execute(() -> {
                try {
                    emitter.complete(Uni.createFrom().item(work.with(source)));
                } catch (Throwable failure) {
                    if (source.isBroken()) {
                        emitter.fail(failure);
                    } else {
                        emitter.complete(Uni.createFrom().failure(failure));
                    }
                }
            });
        });
    }
}
