package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkiverse.datadog.llmobs.model.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.failure.OneLine;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * Records as rows of a CSV.
 */
final class CsvSource implements RecordSource {

    /** In characters. A quote that is never closed must not cost the heap before it is noticed. */
    private static final int LONGEST_CELL = 1 << 26;

    private final TextFile file;
    private final Set<String> textColumns;
    private final JsonCells cells;
    private final Iterator<CsvLine> lines;
    private final List<String> columns;
    private long line = 1;

    /** @param file closed by {@link #close()}, or at once when it is no such CSV */
    CsvSource(TextFile file, Set<String> textColumns, JsonCells cells) {
        this.file = file;
        this.textColumns = textColumns;
        this.cells = cells;
        try {
            this.lines = CsvReader.builder().allowExtraFields(true).allowMissingFields(true).allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_CELL).build(new CsvLine.Handler(), file.reader()).iterator();
            this.columns = header();
        } catch (RuntimeException | Error wrong) {
            close();
            throw wrong;
        }
    }

    private List<String> header() {
        CsvLine header = line();
        if (header == null) {
            throw wrong("the header row is missing; its columns are " + RecordParts.NAMES);
        }
        Set<String> named = new HashSet<>();
        for (String column : header.cells()) {
            if (column == null || !RecordParts.NAMES.contains(column)) {
                throw wrong("the header row names "
                        + (column == null ? "an empty column" : "the column \"" + OneLine.of(column) + '"')
                        + ", which records do not have; their columns are " + RecordParts.NAMES
                        + ". Rename it, leave it out, or read the file yourself and use fromRecords");
            }
            if (!named.add(column)) {
                throw wrong("the header row names the column \"" + column + "\" twice");
            }
        }
        if (!named.contains("input")) {
            throw wrong("the header row lacks the column \"input\"");
        }
        return header.cells();
    }

    @Override
    public NewRecord next() {
        CsvLine row = line();
        if (row == null) {
            return null;
        }
        if (row.cells().size() > columns.size()) {
            throw wrong("the row has " + row.cells().size() + " cells, the header has " + columns.size());
        }
        try {
            return parts(row).record(place());
        } catch (NumberFormatException e) {
            // valid JSON, yet more than any number here can hold
            throw wrong(e.getMessage());
        }
    }

    private RecordParts parts(CsvLine row) {
        RecordParts parts = new RecordParts();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String cell = row.cell(i);
            switch (column) {
                case "id" -> parts.id = cell;
                case "input" -> parts.input = value(column, cell);
                case "expected_output" -> parts.expectedOutput = value(column, cell);
                case "metadata" -> parts.metadata = object(cell);
                default -> parts.tags = cell == null ? null : cells.tags(cell);
            }
        }
        return parts;
    }

    private Object value(String column, String cell) {
        return cell == null || textColumns.contains(column) ? cell : decoded(column, cell);
    }

    private Object decoded(String column, String cell) {
        Object value = cells.decoded(cell);
        if ((value instanceof Map || value instanceof List) && cells.namesTwice(cell)) {
            throw wrong("the cell \"" + column + "\" is JSON in which an object has two members of the same name, and"
                    + " only one of them could be kept");
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> object(String cell) {
        Object value = cell == null || cell.isBlank() ? null : decoded("metadata", cell);
        if (value != null && !(value instanceof Map)) {
            throw wrong("the cell \"metadata\" must be a JSON object, but is not");
        }
        return (Map<String, Object>) value;
    }

    private CsvLine line() {
        try {
            CsvLine next = lines.hasNext() ? lines.next() : null;
            if (next != null) {
                line = next.number();
            }
            return next;
        } catch (CsvParseException | UncheckedIOException e) {
            // the parser wraps whatever its source throws
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof IOException broken) {
                throw file.broken(line, broken);
            }
            throw new IllegalArgumentException(place() + " or later: this is not CSV: " + cause.getMessage(), e);
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

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(place() + ": " + problem);
    }
}
