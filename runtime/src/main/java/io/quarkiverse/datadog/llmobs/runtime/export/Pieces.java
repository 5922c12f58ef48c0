package io.quarkiverse.datadog.llmobs.runtime.export;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;

/**
 * The pieces of a body for one blocking reader, counted and checked as they go.
 */
final class Pieces implements AutoCloseable {

    private final PulledBody body;
    private final Tally tally;
    private final int status;
    private final LastingFailure failure = new LastingFailure();
    private boolean counted;
    private boolean over;

    Pieces(Answer answer, Duration readTimeout, Clock clock) {
        this.body = new PulledBody(answer.body(), readTimeout);
        this.tally = new Tally(answer, clock);
        this.status = answer.body().status();
    }

    /**
     * Waits for the next piece, which has an array; null at the end.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.LlmObservabilityException when the body ends early or is not whole CSV;
     *         again on each further call, as is what a progress callback throws
     */
    ByteBuffer next() {
        failure.check();
        try {
            ByteBuffer piece = body.next();
            if (piece != null) {
                tally.add(piece);
            } else if (!counted) {
                end();
            }
            return piece;
        } catch (RuntimeException | Error thrown) {
            failure.keep(thrown);
            close();
            throw thrown;
        }
    }

    /**
     * Leaves it to a reader to count the rows, to see that they are whole, and to {@linkplain #end() tell} when it is through.
     */
    void countedBy(LongSupplier reader) {
        counted = true;
        tally.countedBy(reader);
    }

    void end() {
        if (!over) {
            over = true;
            tally.end();
        }
    }

    int status() {
        return status;
    }

    boolean broken() {
        return body.broken();
    }

    /** @see PulledBody#complete() */
    boolean complete() {
        return body.complete();
    }

    void onEnd(Runnable listener) {
        body.onEnd(listener);
    }

    ExportReport report() {
        return tally.report();
    }

    /** Ends the exchange unless all has come. For any thread. */
    @Override
    public void close() {
        body.close();
    }
}
