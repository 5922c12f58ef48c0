package io.quarkiverse.datadog.llmobs.runtime.export;

import java.nio.ByteBuffer;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.runtime.export.bytes.Cells;
import io.quarkiverse.datadog.llmobs.runtime.export.bytes.MalformedCsvException;
import io.quarkiverse.datadog.llmobs.runtime.export.bytes.RowSplitter;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * Reads the rows of an export, one by one and by its header.
 * <p>
 * A row that is shorter than the header lacks its last cells. One that is longer is refused: dropping a cell would lose data,
 * and often a quote in the wrong place has made it.
 */
final class RowReader implements AutoCloseable {

    private final Pieces pieces;
    private final JsonCells json;
    private final RowSplitter splitter = new RowSplitter();
    private final LastingFailure failure = new LastingFailure();
    private Header header;
    private long number;

    RowReader(Pieces pieces, JsonCells json) {
        this.pieces = pieces;
        this.json = json;
        pieces.countedBy(() -> number);
    }

    /** Waits for the header. */
    Header header() {
        if (header == null) {
            Cells cells = read();
            if (cells == null) {
                throw unexpected("the CSV lacks a header row", null);
            }
            try {
                header = new Header(cells.texts());
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
        Cells cells = nextCells();
        return cells == null ? null : new CsvRow(number, header, cells.copy(), json);
    }

    /** As {@link #next()}, but what is in it changes with the next row. */
    Cells nextCells() {
        failure.check();
        try {
            Header columns = header();
            Cells cells = read();
            if (cells == null) {
                pieces.end();
                return null;
            }
            if (cells.count() > columns.size()) {
                throw unexpected("row " + (number + 1) + " has " + cells.count() + " cells, the header has "
                        + columns.size(), null);
            }
            number++;
            return cells;
        } catch (RuntimeException | Error thrown) {
            failure.keep(thrown);
            close();
            throw thrown;
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

    private Cells read() {
        try {
            while (!splitter.next()) {
                ByteBuffer piece = nextPiece();
                if (piece == null) {
                    return splitter.last() ? splitter.cells() : null;
                }
                int from = piece.arrayOffset() + piece.position();
                splitter.take(piece.array(), from, from + piece.remaining());
            }
            return splitter.cells();
        } catch (MalformedCsvException e) {
            throw unexpected(e.getMessage(), e);
        }
    }

    private ByteBuffer nextPiece() {
        try {
            return pieces.next();
        } catch (LlmObservabilityException e) {
            throw Breakage.afterRow(number, e);
        }
    }

    private LlmObservabilityException unexpected(String summary, Throwable cause) {
        return Breakage.afterRow(number, Breakage.unexpected(summary, pieces.status(), null, cause));
    }
}
