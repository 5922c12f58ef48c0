package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.util.Set;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.csv.CsvRow;
import io.quarkiverse.datadog.llmobs.runtime.csv.MalformedCsvException;
import io.quarkiverse.datadog.llmobs.runtime.csv.RowSplitter;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * Reads records from the rows of a CSV file.
 */
final class CsvRecords implements RecordSource {

    private final TextFile file;
    private final Set<String> textColumns;
    private final CellValues values;
    private final RowSplitter rows;
    private final Columns columns;
    private long line = 1;

    /** @param file closed by {@link #close()}, or immediately when it is not a CSV of records */
    CsvRecords(TextFile file, Set<String> textColumns, JsonCells cells) {
        this.file = file;
        this.textColumns = textColumns;
        this.values = new CellValues(cells);
        try {
            file.require(FileKind::notCsv);
            this.rows = RowSplitter.countingLines(file.blocks());
            this.columns = header();
        } catch (RuntimeException | Error invalid) {
            close();
            throw invalid;
        }
    }

    private Columns header() {
        ImportedRow header = row();
        if (header == null) {
            throw invalid("the header row is missing; its columns are " + RecordParts.NAMES);
        }
        try {
            return new Columns(header.cells());
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    @Override
    public NewRecord next() {
        ImportedRow row = row();
        return row == null ? null : parts(row).record(place());
    }

    private RecordParts parts(ImportedRow row) {
        try {
            columns.check(row);
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
        RecordParts parts = new RecordParts();
        for (int i = 0; i < columns.count(); i++) {
            String column = columns.name(i);
            if (column != null) {
                read(column, row.cell(i), parts);
            }
        }
        return parts;
    }

    private void read(String column, String cell, RecordParts parts) {
        try {
            switch (column) {
                case "id" -> parts.id = cell;
                case "input" -> parts.input = value(column, cell);
                case "expected_output" -> parts.expectedOutput = value(column, cell);
                case "metadata" -> parts.metadata = values.object(cell);
                default -> parts.tags = values.tags(cell);
            }
        } catch (IllegalArgumentException e) {
            throw invalid("the cell \"" + column + "\" " + e.getMessage());
        }
    }

    private Object value(String column, String cell) {
        return textColumns.contains(column) ? cell : values.any(cell, column);
    }

    /** The next row that is not empty; null after the last one. */
    private ImportedRow row() {
        ImportedRow row = line();
        while (row != null && row.empty()) {
            row = line();
        }
        return row;
    }

    private ImportedRow line() {
        try {
            CsvRow row = rows.next();
            if (row == null) {
                return null;
            }
            line = rows.line();
            return ImportedRow.of(row);
        } catch (MalformedCsvException e) {
            line = rows.line();
            throw e.isEncoding() ? file.notUtf8(line, e)
                    : new IllegalArgumentException(place() + ": this is not CSV: it " + e.problem(), e);
        }
    }

    @Override
    public String place() {
        return file.place(line);
    }

    @Override
    public void close() {
        file.close();
    }

    private IllegalArgumentException invalid(String problem) {
        return new IllegalArgumentException(place() + ": " + problem);
    }
}
