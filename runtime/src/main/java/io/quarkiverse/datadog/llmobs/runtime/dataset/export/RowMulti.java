package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.runtime.download.Demand;
import io.quarkiverse.datadog.llmobs.runtime.download.HeldBody;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;

/**
 * The rows of an export as a {@code Multi}, read and emitted on worker threads. For one subscriber.
 * <p>
 * A worker is held only while there is demand. The emitter buffers one row at most: when the whole body was received, one row
 * is read ahead, since a subscriber that requested exactly as many rows as there are must receive the completion.
 */
final class RowMulti {

    private final ExportRows rows;
    private final Executor workers;
    private final Demand demand = new Demand();
    /** The number of reasons to read that were not handled yet; one thread at a time reads. */
    private final AtomicInteger signals = new AtomicInteger();
    private volatile boolean stopped;
    private MultiEmitter<? super ExportRow> emitter;

    private RowMulti(ExportRows rows, Executor workers) {
        this.rows = rows;
        this.workers = workers;
    }

    /**
     * @param held stops this when the subscription ends
     * @param workers where rows are read
     */
    static Multi<ExportRow> of(ExportRows rows, HeldBody held, Executor workers) {
        RowMulti multi = new RowMulti(rows, workers);
        held.handOver(multi::stop);
        return Multi.createFrom().<ExportRow> emitter(multi::start, BackPressureStrategy.BUFFER)
                .onRequest().invoke(multi.demand::add)
                .runSubscriptionOn(workers);
    }

    private void start(MultiEmitter<? super ExportRow> emitter) {
        this.emitter = emitter;
        rows.onEnd(this::readSoon);
        emitter.onRequest(items -> read());
        read();
    }

    private void readSoon() {
        try {
            workers.execute(this::read);
        } catch (RuntimeException rejected) {
            fail(rejected);
        }
    }

    private void read() {
        if (signals.getAndIncrement() > 0) {
            return;
        }
        int handled = 1;
        do {
            try {
                while (!stopped && (demand.any() || demand.isMet() && rows.isReceived())) {
                    readRow();
                }
            } catch (Throwable failure) {
                fail(failure);
            }
            handled = signals.addAndGet(-handled);
        } while (handled != 0);
    }

    private void readRow() {
        ExportRow row = rows.next();
        if (row == null) {
            stopped = true;
            emitter.complete();
        } else {
            demand.one();
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
