package io.quarkiverse.datadog.llmobs.runtime.export;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;

/**
 * The rows as a sequential stream, which ends the exchange when it is closed. After the last row there is nothing left to end.
 */
final class RowStream extends Spliterators.AbstractSpliterator<ExportRow> {

    private final RowReader rows;

    private RowStream(RowReader rows) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        this.rows = rows;
    }

    static Stream<ExportRow> of(RowReader rows) {
        return StreamSupport.stream(new RowStream(rows), false).onClose(rows::close);
    }

    /** Never: a part split off is a batch held in memory, and such batches grow. */
    @Override
    public Spliterator<ExportRow> trySplit() {
        return null;
    }

    @Override
    public boolean tryAdvance(Consumer<? super ExportRow> action) {
        ExportRow row = rows.next();
        if (row == null) {
            return false;
        }
        try {
            action.accept(row);
        } catch (Throwable thrown) {
            // nobody will come back for the rest, not even for a stream that is never closed
            rows.close();
            throw thrown;
        }
        return true;
    }
}
