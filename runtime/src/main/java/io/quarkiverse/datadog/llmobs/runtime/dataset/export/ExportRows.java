package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.runtime.csv.CsvRow;
import io.quarkiverse.datadog.llmobs.runtime.csv.MalformedCsvException;
import io.quarkiverse.datadog.llmobs.runtime.csv.RowReader;
import io.quarkiverse.datadog.llmobs.runtime.csv.json.ParallelJsonLines;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportErrors;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * The rows of a response, one by one, as a stream or as JSON Lines. A failure names the last good row, closes the connection
 * and is thrown again by each further call.
 */
final class ExportRows extends Spliterators.AbstractSpliterator<ExportRow> implements AutoCloseable {

    private interface Reading<T> {
        T next() throws MalformedCsvException;
    }

    private final ExportSource source;
    private final JsonCells json;
    private final RowReader rows;
    private final LastingFailure failure = new LastingFailure();

    ExportRows(ExportSource source, JsonCells json) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        this.source = source;
        this.json = json;
        this.rows = new RowReader(source::next, json);
        source.countedBy(rows::rows);
    }

    /** A sequential stream that closes the connection when it is closed. After the last row the connection is released. */
    Stream<ExportRow> stream() {
        return StreamSupport.stream(this, false).onClose(this::close);
    }

    /** Waits for the next row; null after the last one. */
    ExportRow next() {
        return lastEnds(rows::next);
    }

    /** Writes all rows as JSON Lines. The target is not flushed. */
    void writeJsonLines(OutputStream target, Executor workers) throws IOException {
        ParallelJsonLines lines = new ParallelJsonLines(checked(rows::columns), json, target, workers);
        try {
            for (CsvRow row = nextCells(); row != null; row = nextCells()) {
                lines.write(row);
            }
            lines.flush();
        } catch (InterruptedIOException e) {
            throw ExportErrors.interrupted();
        }
    }

    private CsvRow nextCells() {
        return lastEnds(rows::nextCells);
    }

    private <T> T lastEnds(Reading<T> reading) {
        return checked(() -> {
            T row = reading.next();
            if (row == null) {
                source.end();
            }
            return row;
        });
    }

    private <T> T checked(Reading<T> reading) {
        failure.check();
        try {
            return reading.next();
        } catch (MalformedCsvException e) {
            throw failed(ExportErrors.unexpected(e.getMessage(), source.status(), null, e));
        } catch (LlmObservabilityException e) {
            throw failed(e);
        } catch (RuntimeException | Error e) {
            end(e);
            throw e;
        }
    }

    private LlmObservabilityException failed(LlmObservabilityException known) {
        LlmObservabilityException atRow = ExportErrors.afterRow(rows.rows(), known);
        end(atRow);
        return atRow;
    }

    private void end(Throwable thrown) {
        failure.keep(thrown);
        close();
    }

    /** Whether the whole body was received, so that {@link #next()} would not wait. */
    boolean isReceived() {
        return source.isReceived();
    }

    /** @see ExportSource#onEnd(Runnable) */
    void onEnd(Runnable listener) {
        source.onEnd(listener);
    }

    @Override
    public void close() {
        source.close();
    }

    /** Never: a part split off would be a batch in memory, and such batches grow. */
    @Override
    public Spliterator<ExportRow> trySplit() {
        return null;
    }

    @Override
    public boolean tryAdvance(Consumer<? super ExportRow> action) {
        ExportRow row = next();
        if (row == null) {
            return false;
        }
        try {
            action.accept(row);
        } catch (Throwable thrown) {
            // nothing more will be read, even if the stream is never closed
            close();
            throw thrown;
        }
        return true;
    }
}
