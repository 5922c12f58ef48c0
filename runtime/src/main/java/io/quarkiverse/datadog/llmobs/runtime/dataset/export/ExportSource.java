package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.runtime.download.BlockReader;

/**
 * The CSV of an export for one blocking reader, counted and checked while it is read.
 */
final class ExportSource implements AutoCloseable {

    private final BlockReader blocks;
    private final TransferCounter counter;
    private final int status;
    private final LastingFailure failure = new LastingFailure();
    private boolean endedByReader;
    private boolean ended;

    ExportSource(OpenedExport export, Duration readTimeout, Clock clock) {
        this.blocks = new BlockReader(export.body(), readTimeout);
        this.counter = new TransferCounter(export, clock);
        this.status = export.body().status();
    }

    /**
     * Waits for the next block, which has an array; null at the end.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.LlmObservabilityException when the body ends early or is not complete CSV;
     *         again on each further call, as is what a progress callback throws
     */
    ByteBuffer next() {
        failure.check();
        try {
            ByteBuffer block = blocks.next();
            if (block != null) {
                counter.add(block);
            } else if (!endedByReader) {
                end();
            }
            return block;
        } catch (RuntimeException | Error thrown) {
            failure.keep(thrown);
            close();
            throw thrown;
        }
    }

    /** Lets a reader of rows count and check them, and call {@link #end()} after the last one. */
    void countedBy(LongSupplier reader) {
        endedByReader = true;
        counter.countedBy(reader);
    }

    void end() {
        if (!ended) {
            ended = true;
            counter.end();
        }
    }

    int status() {
        return status;
    }

    /** @see BlockReader#isBroken() */
    boolean isBroken() {
        return blocks.isBroken();
    }

    /** @see BlockReader#isReceived() */
    boolean isReceived() {
        return blocks.isReceived();
    }

    /** @see BlockReader#onEnd(Runnable) */
    void onEnd(Runnable listener) {
        blocks.onEnd(listener);
    }

    ExportReport report() {
        return counter.report();
    }

    /** Closes the connection unless the whole body was received. May be called on any thread. */
    @Override
    public void close() {
        blocks.close();
    }
}
