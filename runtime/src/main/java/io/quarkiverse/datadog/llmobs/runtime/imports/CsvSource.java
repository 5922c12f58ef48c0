package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.text.Visible;

/**
 * Records as rows of a CSV.
 */
final class CsvSource implements RecordSource {

    /** In characters. A quote that is never closed must not cost the heap before it is noticed. */
    private static final int LONGEST_CELL = 1 << 26;

    /** How the parser says where the row begins that is no CSV. */
    private static final Pattern ROW_BEGIN = Pattern.compile(" ?\\(record starting at line (\\d{1,18})\\)");

    private final TextFile file;
    private final Set<String> textColumns;
    private final CellValues values;
    private final Iterator<CsvLine> lines;
    private final Columns columns;
    private long line = 1;

    /** @param file closed by {@link #close()}, or at once when it is no such CSV */
    CsvSource(TextFile file, Set<String> textColumns, JsonCells cells) {
        this.file = file;
        this.textColumns = textColumns;
        this.values = new CellValues(cells);
        try {
            file.require(FileKind::notCsv);
            this.lines = CsvReader.builder().allowExtraFields(true).allowMissingFields(true).allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_CELL).build(new CsvLine.Handler(), file.reader()).iterator();
            this.columns = header();
        } catch (RuntimeException | Error wrong) {
            close();
            throw wrong;
        }
    }

    private Columns header() {
        CsvLine header = row();
        if (header == null) {
            throw wrong("the header row is missing; its columns are " + RecordParts.NAMES);
        }
        try {
            return new Columns(header.cells());
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    @Override
    public NewRecord next() {
        CsvLine row = row();
        return row == null ? null : parts(row).record(place());
    }

    private RecordParts parts(CsvLine row) {
        try {
            columns.check(row);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
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
            throw wrong("the cell \"" + column + "\" " + e.getMessage());
        }
    }

    private Object value(String column, String cell) {
        return textColumns.contains(column) ? cell : values.any(cell, column);
    }

    /** The next one in which something stands; null at the end. */
    private CsvLine row() {
        CsvLine row = line();
        while (row != null && row.empty()) {
            row = line();
        }
        return row;
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
            throw new IllegalArgumentException(notCsv(String.valueOf(cause.getMessage()), String.valueOf(e.getMessage())), e);
        }
    }

    private String notCsv(String problem, String outer) {
        Matcher begin = ROW_BEGIN.matcher(problem + outer);
        String place = begin.find() ? file.place(Long.parseLong(begin.group(1))) : place() + " or later";
        return place + ": this is not CSV: " + Visible.of(ROW_BEGIN.matcher(problem).replaceAll(""));
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
