package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * Reads the rows of an export by its header.
 * <p>
 * A row that is shorter than the header lacks its last cells. A longer one is rejected: dropping a cell would lose data, and
 * often a misplaced quote is the reason. After a failure nothing more can be read.
 */
public final class RowReader {

    private final RowSplitter splitter;
    private final JsonCells json;
    private Header header;
    private long number;

    /** @param json decodes the cells of rows when they are read */
    public RowReader(ByteBlocks blocks, JsonCells json) {
        this.splitter = new RowSplitter(blocks);
        this.json = json;
    }

    /** The names in the header, in its order. Waits for the header. */
    public List<String> columns() throws MalformedCsvException {
        return header().columns();
    }

    private Header header() throws MalformedCsvException {
        if (header == null) {
            CsvRow row = splitter.next();
            if (row == null) {
                throw MalformedCsvException.because("lacks a header row");
            }
            header = new Header(row);
        }
        return header;
    }

    /** Waits for the next row; null after the last one. The row is immutable. */
    public ExportRow next() throws MalformedCsvException {
        CsvRow cells = nextCells();
        return cells == null ? null : new LazyRow(number, header, cells.copy(), json);
    }

    /** Waits for the cells of the next row; null after the last one. They change with the next call. */
    public CsvRow nextCells() throws MalformedCsvException {
        int columns = header().columns().size();
        CsvRow cells = splitter.next();
        if (cells == null) {
            return null;
        }
        if (cells.count() > columns) {
            throw MalformedCsvException.withMessage("row " + (number + 1) + " has " + cells.count()
                    + " cells, the header has " + columns);
        }
        number++;
        return cells;
    }

    /** The number of rows read so far, without the header. */
    public long rows() {
        return number;
    }
}
