package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * Reads the rows of an export, one by one and by its header.
 * <p>
 * A row that is shorter than the header lacks its last cells. One that is longer is refused: dropping a cell would lose data,
 * and
 * it is usually the sign of a quote in the wrong place.
 */
final class RowReader implements AutoCloseable {

    /** In characters, with doubled quotes. A quote that is never closed must not cost the heap before it is noticed. */
    private static final int LONGEST_CELL = 1 << 26;

    private final Pieces pieces;
    private final JsonCells json;
    private final Iterator<String[]> records;
    private final LastingFailure failure = new LastingFailure();
    private Header header;
    private long number;

    RowReader(Pieces pieces, JsonCells json) {
        this.pieces = pieces;
        this.json = json;
        pieces.unifyRowEnds();
        this.records = CsvReader.builder().allowExtraFields(true).allowMissingFields(true).maxBufferSize(LONGEST_CELL)
                .build(StringArrayHandler.of(handler -> handler.maxFieldSize(LONGEST_CELL).maxRecordSize(Integer.MAX_VALUE)),
                        new PieceReader(pieces))
                .iterator();
    }

    /** Waits for the header. */
    Header header() {
        if (header == null) {
            String[] cells = record();
            try {
                header = new Header(cells);
            } catch (IllegalArgumentException e) {
                throw unexpected(e.getMessage(), null);
            }
        }
        return header;
    }

    /**
     * Waits for the next row; null after the last one. When it fails the exchange is ended, and so do all further calls.
     */
    CsvRow next() {
        failure.check();
        try {
            Header columns = header();
            String[] cells = record();
            if (cells == null) {
                requireAll();
                return null;
            }
            if (cells.length > columns.size()) {
                throw unexpected("row " + (number + 1) + " has " + cells.length + " cells, the header has "
                        + columns.size(), null);
            }
            return new CsvRow(++number, columns, cells, json);
        } catch (RuntimeException | Error thrown) {
            failure.keep(thrown);
            close();
            throw thrown;
        }
    }

    /** Two that count alike in different ways: a row lost without notice would be worse than a failure. */
    private void requireAll() {
        if (number != pieces.rows()) {
            throw unexpected("the CSV cannot be read: " + pieces.rows() + " rows were received, but " + number + " read", null);
        }
    }

    /** Whether every byte has come, so that {@link #next()} would not wait. */
    boolean complete() {
        return pieces.complete();
    }

    @Override
    public void close() {
        pieces.close();
    }

    private String[] record() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            // the parser wraps whatever its source throws, our own failures included
            throw translated(e);
        }
    }

    private RuntimeException translated(RuntimeException thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        if (cause instanceof LlmObservabilityException known) {
            return Breakage.afterRow(number, known);
        }
        if (cause instanceof CharacterCodingException) {
            return unexpected("the CSV is not valid UTF-8", cause);
        }
        if (cause instanceof CsvParseException) {
            return unexpected("the CSV cannot be read: " + cause.getMessage(), cause);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException mistake ? mistake : thrown;
    }

    private LlmObservabilityException unexpected(String summary, Throwable cause) {
        return Breakage.afterRow(number, Breakage.unexpected(summary, pieces.status(), null, cause));
    }
}
