package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;

/**
 * The rows that were read from some bytes.
 *
 * @param failure the message of the failure; null when all bytes could be read
 */
public record ReadRows(List<ExportRow> rows, String failure) {

    public static final JsonCells CELLS = new JsonCells(WireJson.mapper());

    /** @param cuts where the bytes are cut into blocks, in ascending order */
    public static ReadRows of(byte[] csv, int... cuts) {
        List<ExportRow> rows = new ArrayList<>();
        try {
            RowReader reader = new RowReader(Blocks.of(csv, cuts), CELLS);
            for (ExportRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return new ReadRows(rows, null);
        } catch (MalformedCsvException e) {
            return new ReadRows(rows, e.getMessage());
        }
    }

    /** Receives the cells of a row. */
    public interface Consumer {

        void accept(List<String> columns, CsvRow row) throws IOException;
    }

    /** Passes on the good rows. */
    public static void forEach(byte[] csv, Consumer consumer) throws IOException {
        try {
            RowReader reader = new RowReader(Blocks.of(csv), CELLS);
            for (CsvRow row = reader.nextCells(); row != null; row = reader.nextCells()) {
                consumer.accept(reader.columns(), row);
            }
        } catch (MalformedCsvException e) {
            // the rows before it were good
        }
    }

    /** The cells as they are in the CSV; null for one that is missing. */
    List<List<String>> texts() {
        return rows.stream().map(row -> row.columns().stream().map(row::text).toList()).toList();
    }
}
