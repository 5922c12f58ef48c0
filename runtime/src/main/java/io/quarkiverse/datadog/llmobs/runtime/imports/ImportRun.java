package io.quarkiverse.datadog.llmobs.runtime.imports;

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
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * One import. All of it happens in tasks that are run one at a time, so that it needs no locks.
 */
final class ImportRun {

    private final Supplier<Batches> opened;
    private final Sender sender;
    private final ImportPlan plan;
    private final Account account;
    private final Map<RecordRange, Cancellable> underWay = new LinkedHashMap<>();
    /** Not confirmed, though an attempt may have been carried out. */
    private final Set<RecordRange> unknown = new LinkedHashSet<>();
    /** The first one is why the import stops. */
    private final List<Throwable> failures = new ArrayList<>();
    private UniEmitter<? super ImportReport> caller;
    private Turns turns;
    private Batches batches;
    /** Read while the others are under way. */
    private Batch ahead;
    private boolean begun;
    private boolean readAll;
    private boolean over;

    /** @param opened opens what is imported; called on the thread that reads */
    ImportRun(Supplier<Batches> opened, Sender sender, ImportPlan plan, Clock clock) {
        this.opened = opened;
        this.sender = sender;
        this.plan = plan;
        this.account = new Account(plan.checkpoint(), clock);
    }

    /** To be subscribed to once. */
    Uni<ImportReport> on(Executor executor) {
        return Uni.createFrom().emitter(emitter -> {
            caller = emitter;
            turns = new Turns(executor);
            emitter.onTermination(() -> turns.execute(this::abandon));
            turns.execute(this::proceed);
        });
    }

    /** Sends a batch and reads the next one, in a turn of its own, so that what arrives meanwhile is heeded first. */
    private void proceed() {
        if (over) {
            return;
        }
        try {
            heedInterrupt();
            if (failures.isEmpty() && ahead != null && hasRoom()) {
                send();
            }
            if (failures.isEmpty() && readAhead() && hasRoom()) {
                turns.execute(this::proceed);
            }
        } catch (RuntimeException | Error thrown) {
            keep(thrown);
        }
        if (underWay.isEmpty() && (!failures.isEmpty() || readAll)) {
            finish();
        }
    }

    /** A thread that never has to wait would not notice otherwise. The flag stays set. */
    private void heedInterrupt() {
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
                batches = opened.get();
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
        // throws what is wrong with the batch as long as nothing is sent
        Uni<List<DatasetRecord>> call = sender.append(batch, plan.deduplicate(), () -> turns.execute(() -> unknown.add(range)));
        begun = true;
        underWay.put(range, () -> {
        });
        Cancellable sent = call.subscribe().with(
                answer -> turns.execute(() -> confirmed(batch, answer)),
                thrown -> turns.execute(() -> failed(range, thrown)));
        // the answer is taken in a task of its own, so the batch is still there
        underWay.put(range, sent);
    }

    private void confirmed(Batch batch, List<DatasetRecord> answer) {
        underWay.remove(batch.range());
        unknown.remove(batch.range());
        account.confirmed(batch, answer);
        if (plan.progress() != null && !over) {
            try {
                plan.progress().accept(account.progress());
            } catch (RuntimeException | Error thrown) {
                keep(thrown);
            }
        }
        proceed();
    }

    private void failed(RecordRange range, Throwable thrown) {
        underWay.remove(range);
        if (Sender.isUnknown(thrown)) {
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
            caller.complete(account.report());
            return;
        }
        Throwable cause = failures.get(0);
        boolean asItIs = cause instanceof Error || !begun && !(cause instanceof InterruptedException);
        caller.fail(asItIs ? cause : stopped());
    }

    private ImportException stopped() {
        Set<RecordRange> open = new LinkedHashSet<>(unknown);
        open.addAll(underWay.keySet());
        ImportException stopped = Stopped.because(failures.get(0), account.checkpoint(), open);
        failures.stream().skip(1).forEach(stopped::addSuppressed);
        return stopped;
    }

    /** For the thread that reads, when it is interrupted while it waits. Sets the interrupt flag again. */
    ImportException interrupted() {
        if (failures.stream().noneMatch(InterruptedException.class::isInstance)) {
            keep(new InterruptedException("interrupted while waiting for the server"));
        }
        ImportException stopped = stopped();
        Thread.currentThread().interrupt();
        return stopped;
    }

    /** Cancels what is under way and closes what is read. Also after the end. */
    void abandon() {
        over = true;
        underWay.values().forEach(Cancellable::cancel);
        underWay.clear();
        if (batches != null) {
            batches.close();
        }
    }
}
