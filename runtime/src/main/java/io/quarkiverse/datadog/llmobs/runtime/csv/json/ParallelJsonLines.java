package io.quarkiverse.datadog.llmobs.runtime.csv.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.quarkiverse.datadog.llmobs.runtime.csv.CsvRow;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * Writes rows as JSON Lines. Other threads convert batches of rows while the next rows are read, because that takes longer than
 * reading; the lines keep the order of the rows.
 */
public final class ParallelJsonLines {

    private static final int MAX_BATCHES = 4;

    private final List<String> columns;
    private final JsonCells json;
    private final OutputStream target;
    private final Executor workers;
    private final JsonBuffer direct;
    private final JsonLineWriter directly;
    private final Queue<JsonLineBatch> submitted = new ArrayDeque<>();
    private JsonLineBatch filling;

    /** @param workers convert batches; the calling thread converts those that no worker has begun in time */
    public ParallelJsonLines(List<String> columns, JsonCells json, OutputStream target, Executor workers) {
        this.columns = columns;
        this.json = json;
        this.target = target;
        this.workers = workers;
        this.direct = new JsonBuffer(target);
        this.directly = new JsonLineWriter(columns, json, direct);
        this.filling = new JsonLineBatch(columns, json);
    }

    /**
     * Takes the next row.
     *
     * @throws java.io.InterruptedIOException when the thread is interrupted while it waits for a worker
     */
    public void write(CsvRow row) throws IOException {
        if (filling.add(row)) {
            return;
        }
        submit();
        if (!filling.add(row)) {
            // longer than any batch; not copied, since it may take most of the heap
            writeAll();
            directly.write(row);
            direct.flush();
        }
    }

    /** Writes all rows that are left. The target is not flushed. */
    public void flush() throws IOException {
        submit();
        writeAll();
    }

    private void submit() throws IOException {
        JsonLineBatch full = filling;
        submitted.add(full);
        try {
            workers.execute(full.task());
        } catch (RejectedExecutionException stopping) {
            // the application stops; this thread converts the batch before it writes it
        }
        filling = submitted.size() < MAX_BATCHES ? new JsonLineBatch(columns, json) : writeOldest();
    }

    private void writeAll() throws IOException {
        while (!submitted.isEmpty()) {
            writeOldest();
        }
    }

    private JsonLineBatch writeOldest() throws IOException {
        JsonLineBatch oldest = submitted.remove();
        oldest.writeTo(target);
        return oldest;
    }
}
