package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.imports.RecordRange;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.runtime.failure.UnknownOutcome;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * One import. All work is done in tasks that run one at a time, so no locks are needed.
 */
final class ImportRun {

    private final Supplier<BatchReader> opener;
    private final BatchSender sender;
    private final ImportPlan plan;
    private final ImportTotals totals;
    private final Map<RecordRange, Cancellable> underWay = new LinkedHashMap<>();
    /** Not confirmed, but an attempt may have been processed. */
    private final Set<RecordRange> unknown = new LinkedHashSet<>();
    /** The first one is the reason why the import stops. */
    private final List<Throwable> failures = new ArrayList<>();
    private UniEmitter<? super ImportReport> caller;
    private SerialExecutor tasks;
    private BatchReader batches;
    /** The next batch, read while others are in progress. */
    private Batch ahead;
    private boolean sent;
    private boolean readAll;
    private boolean over;

    /** @param opener opens the source; called on the thread that reads */
    ImportRun(Supplier<BatchReader> opener, BatchSender sender, ImportPlan plan, Clock clock) {
        this.opener = opener;
        this.sender = sender;
        this.plan = plan;
        this.totals = new ImportTotals(plan.checkpoint(), clock);
    }

    /** Runs the import on an executor. The result may be subscribed to once. */
    Uni<ImportReport> on(Executor executor) {
        return Uni.createFrom().emitter(emitter -> {
            caller = emitter;
            tasks = new SerialExecutor(executor);
            emitter.onTermination(() -> tasks.execute(this::abandon));
            tasks.execute(this::proceed);
        });
    }

    /** Sends a batch and reads the next one, in a task of its own, so that responses are handled in between. */
    private void proceed() {
        if (over) {
            return;
        }
        try {
            checkInterrupt();
            if (failures.isEmpty() && ahead != null && hasRoom()) {
                send();
            }
            if (failures.isEmpty() && readAhead() && hasRoom()) {
                tasks.execute(this::proceed);
            }
        } catch (RuntimeException | Error thrown) {
            keep(thrown);
        }
        if (underWay.isEmpty() && (!failures.isEmpty() || readAll)) {
            finish();
        }
    }

    /** A thread that never waits would not notice an interrupt otherwise. The flag stays set. */
    private void checkInterrupt() {
        if (failures.isEmpty() && Thread.currentThread().isInterrupted()) {
            keep(new InterruptedException("interrupted while importing"));
        }
    }

    private boolean hasRoom() {
        return underWay.size() < plan.concurrency();
    }

    private boolean readAhead() {
        if (ahead == null && !readAll) {
            if (batches == null) {
                batches = opener.get();
            }
            ahead = batches.next();
            readAll = ahead == null;
        }
        return ahead != null;
    }

    private void send() {
        Batch batch = ahead;
        ahead = null;
        RecordRange range = batch.range();
        // throws when the batch is invalid, before anything is sent
        Uni<List<DatasetRecord>> call = sender.append(batch, plan.deduplicate(), () -> tasks.execute(() -> unknown.add(range)));
        sent = true;
        underWay.put(range, () -> {
        });
        Cancellable subscription = call.subscribe().with(
                listed -> tasks.execute(() -> confirmed(batch, listed)),
                thrown -> tasks.execute(() -> failed(range, thrown)));
        // the response is handled in a later task, so the batch is still in progress
        underWay.put(range, subscription);
    }

    private void confirmed(Batch batch, List<DatasetRecord> listed) {
        underWay.remove(batch.range());
        unknown.remove(batch.range());
        totals.confirmed(batch, listed);
        if (plan.progress() != null && !over) {
            try {
                plan.progress().accept(totals.progress());
            } catch (RuntimeException | Error thrown) {
                keep(thrown);
            }
        }
        proceed();
    }

    private void failed(RecordRange range, Throwable thrown) {
        underWay.remove(range);
        if (UnknownOutcome.is(thrown)) {
            unknown.add(range);
        }
        keep(thrown);
        proceed();
    }

    private void keep(Throwable thrown) {
        if (!failures.contains(thrown)) {
            failures.add(thrown);
        }
    }

    private void finish() {
        over = true;
        if (failures.isEmpty()) {
            caller.complete(totals.report());
            return;
        }
        Throwable cause = failures.get(0);
        boolean unchanged = cause instanceof Error || !sent && !(cause instanceof InterruptedException);
        caller.fail(unchanged ? cause : stopped());
    }

    private ImportException stopped() {
        Set<RecordRange> open = new LinkedHashSet<>(unknown);
        open.addAll(underWay.keySet());
        ImportException stopped = ImportFailures.because(failures.get(0), totals.checkpoint(), open);
        failures.stream().skip(1).forEach(stopped::addSuppressed);
        return stopped;
    }

    /** The exception for a thread that is interrupted while it waits. Sets the interrupt flag again. */
    ImportException interrupted() {
        if (failures.stream().noneMatch(InterruptedException.class::isInstance)) {
            keep(new InterruptedException("interrupted while waiting for the server"));
        }
        ImportException stopped = stopped();
        Thread.currentThread().interrupt();
        return stopped;
    }

    /** Cancels the batches in progress and closes the source. May be called after the end. */
    void abandon() {
        over = true;
        underWay.values().forEach(Cancellable::cancel);
        underWay.clear();
        if (batches != null) {
            batches.close();
        }
    }
}
