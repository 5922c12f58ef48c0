package io.quarkiverse.datadog.llmobs.runtime.export;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * Reads rows on the worker pool for as long as a subscriber asks for them. A worker is held only meanwhile.
 */
final class RowsSubscription implements Flow.Subscription {

    private final Pieces pieces;
    private final Executor workers;
    private final ExportRows rows;
    private final Flow.Subscriber<? super ExportRow> subscriber;
    private final Demand demand = new Demand();
    /** How often somebody wanted to read; one worker at a time does, and nobody before the subscription is known. */
    private final AtomicInteger turns = new AtomicInteger(1);
    private ExportRow ahead;
    private volatile Throwable refusal;
    private volatile boolean over;

    /** @param workers where rows are read */
    RowsSubscription(Pieces pieces, JsonCells json, Executor workers, Flow.Subscriber<? super ExportRow> subscriber) {
        this.workers = workers;
        this.pieces = pieces;
        this.rows = new ExportRows(pieces, json);
        this.subscriber = subscriber;
    }

    void start() {
        // a subscriber that asked for exactly what there is must hear of the end
        pieces.onEnd(this::read);
        subscriber.onSubscribe(this);
        if (turns.decrementAndGet() > 0) {
            readOnWorker();
        }
    }

    @Override
    public void request(long more) {
        if (more <= 0) {
            refusal = Demand.refused(more);
        } else {
            demand.add(more);
        }
        read();
    }

    @Override
    public void cancel() {
        finish();
    }

    private void read() {
        if (turns.getAndIncrement() == 0) {
            readOnWorker();
        }
    }

    private void readOnWorker() {
        try {
            workers.execute(this::readInTurn);
        } catch (RuntimeException rejected) {
            failWith(rejected);
        }
    }

    private void readInTurn() {
        int taken = turns.get();
        do {
            try {
                while (!over && refusal == null && demand.any() && emitOne()) {
                    demand.one();
                }
                if (!over && refusal == null && rows.complete()) {
                    lookAhead();
                }
            } catch (Throwable failure) {
                failWith(failure);
            }
            if (refusal != null) {
                failWith(refusal);
            }
            taken = turns.addAndGet(-taken);
        } while (taken != 0);
    }

    private boolean emitOne() {
        ExportRow row = ahead == null ? rows.next() : ahead;
        ahead = null;
        if (row == null) {
            complete();
            return false;
        }
        subscriber.onNext(row);
        return true;
    }

    /** There may be bytes left without a row in them, such as a last line break. */
    private void lookAhead() {
        if (ahead == null) {
            ahead = rows.next();
            if (ahead == null) {
                complete();
            }
        }
    }

    private void complete() {
        finish();
        subscriber.onComplete();
    }

    private void failWith(Throwable failure) {
        // a read that a cancellation woke up is no failure
        if (!over) {
            finish();
            subscriber.onError(failure);
        }
    }

    private void finish() {
        over = true;
        rows.close();
    }
}
