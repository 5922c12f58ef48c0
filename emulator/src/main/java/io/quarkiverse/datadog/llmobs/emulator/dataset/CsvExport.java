package io.quarkiverse.datadog.llmobs.emulator.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import io.quarkiverse.datadog.llmobs.emulator.CsvCells;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.store.CsvRows;
import io.quarkiverse.datadog.llmobs.emulator.store.IndexedTemplate;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordLog;
import io.quarkiverse.datadog.llmobs.emulator.store.Slice;
import io.quarkiverse.datadog.llmobs.emulator.store.StoredRecord;

/**
 * A version of a dataset as CSV, written while it is sent: memory does not grow with the dataset, and a slow reader slows
 * the writer down.
 */
record CsvExport(RecordLog records, int version, CsvCells cells) implements ApiResponse.BodyWriter {

    private static final int BUFFER = 64 << 10;
    private static final int CHUNK = 256;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        BufferedOutputStream buffer = new BufferedOutputStream(out, BUFFER);
        buffer.write(CsvRows.HEADER);
        if (records.hasGenerated(version)) {
            writeGenerated(buffer);
        }
        writeAdded(buffer);
        buffer.flush();
    }

    private void writeGenerated(OutputStream out) throws IOException {
        List<IndexedTemplate> rows = records.generated().rows(cells);
        List<byte[]> copies = rows.stream().map(IndexedTemplate::copy).toList();
        for (long i = 0; i < records.generated().count(); i++) {
            int variant = (int) (i % rows.size());
            out.write(rows.get(variant).fill(copies.get(variant), i));
        }
    }

    private void writeAdded(OutputStream out) throws IOException {
        CsvRows rows = new CsvRows(cells);
        Slice<StoredRecord> slice;
        int from = 0;
        do {
            // The lock of the log is held for a chunk only: a reader that stops must not block writers.
            slice = records.added(version, from, CHUNK);
            for (StoredRecord record : slice.items()) {
                out.write(rows.row(record));
            }
            from = (int) slice.next();
        } while (slice.next() != Slice.END);
    }
}
