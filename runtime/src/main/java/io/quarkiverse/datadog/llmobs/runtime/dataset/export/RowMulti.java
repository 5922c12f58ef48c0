package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.runtime.download.Demand;
import io.quarkiverse.datadog.llmobs.runtime.download.HeldBody;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;

/**
 * The rows of an export as a {@code Multi}, read and emitted on worker threads. For one subscriber.
 * <p>
 * A worker is held only while there is demand. The emitter buffers one row at most, whatever was requested. When the
 * whole body was received, one row is read ahead: a subscriber that requested exactly as many rows as there are must
 * receive the completion.
 */
final class RowMulti {

    private final ExportRows rows;
    private final Executor workers;
    private final Demand demand = new Demand();
    /** The number of reasons to read that were not handled yet; one thread at a time reads. */
    private final AtomicLong signals = new AtomicLong();
    /** Whether the emitter holds a row, which it may deliver on the thread that requests it. */
    private volatile boolean buffered;
    private volatile boolean stopped;
    private MultiEmitter<? super ExportRow> emitter;

    private RowMulti(ExportRows rows, Executor workers) {
        this.rows = rows;
        this.workers = workers;
    }

    /**
     * @param held stops this when the subscription ends
     * @param workers where rows are read; not more than one task at a time is running
     */
    static Multi<ExportRow> of(ExportRows rows, HeldBody held, Executor workers) {
        RowMulti multi = new RowMulti(rows, workers);
        held.handOver(multi::stop);
        return Multi.createFrom().<ExportRow> emitter(multi::start, BackPressureStrategy.BUFFER)
                // before the emitter knows it: no request is missed or counted twice while this starts
                .onRequest().invoke(multi.demand::add)
                .onItem().invoke(multi::delivered);
    }

    private void start(MultiEmitter<? super ExportRow> emitter) {
        this.emitter = emitter;
        rows.onEnd(this::signal);
        emitter.onRequest(items -> signal());
        signal();
    }

    private void delivered() {
        demand.one();
        buffered = false;
        signal();
    }

    /** Starts a task only when none is running: a request within an item is handled by the task that emitted it. */
    private void signal() {
        if (signals.getAndIncrement() == 0) {
            try {
                workers.execute(this::read);
            } catch (RuntimeException rejected) {
                fail(rejected);
            }
        }
    }

    private void read() {
        long handled;
        do {
            handled = signals.get();
            try {
                while (mayRead()) {
                    readRow();
                }
            } catch (Throwable failure) {
                fail(failure);
            }
        } while (signals.addAndGet(-handled) != 0);
    }

    private boolean mayRead() {
        return !stopped && !buffered && (demand.any() || rows.isReceived());
    }

    private void readRow() {
        ExportRow row = rows.next();
        if (row == null) {
            stopped = true;
            emitter.complete();
        } else {
            buffered = true;
            emitter.emit(row);
        }
    }

    private void fail(Throwable failure) {
        // a read that a cancellation woke up is not a failure
        if (!stopped) {
            stopped = true;
            emitter.fail(failure);
        }
    }

    private void stop() {
        stopped = true;
        rows.close();
    }
}
