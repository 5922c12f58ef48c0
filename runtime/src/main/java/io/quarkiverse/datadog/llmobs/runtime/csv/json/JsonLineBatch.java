package io.quarkiverse.datadog.llmobs.runtime.csv.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import io.quarkiverse.datadog.llmobs.runtime.csv.CsvRow;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * Rows that are converted to lines by one task. Reused when the lines are written.
 */
final class JsonLineBatch {

    /** In bytes of rows. To wake up a thread takes time; a smaller batch would be done before. */
    private static final int SIZE = 512 * 1024;
    /** In bytes of lines, estimated before they are written: short rows with long column names make long lines. */
    private static final int MAX_LINES = 2 * SIZE;

    private final RowBatch rows = new RowBatch(SIZE);
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(SIZE + SIZE / 4);
    private final JsonBuffer buffer = new JsonBuffer(lines);
    private final JsonLineWriter json;
    private final int names;
    private long expected;
    private FutureTask<Void> task;

    JsonLineBatch(List<String> columns, JsonCells json) {
        this.json = new JsonLineWriter(columns, json, buffer);
        this.names = this.json.namesLength();
    }

    /** Copies the row if there is room for it, and returns whether there is. */
    boolean add(CsvRow row) {
        long line = row.length() + names;
        if (!rows.hasRoom(row) || expected + line > MAX_LINES) {
            return false;
        }
        rows.add(row);
        expected += line;
        return true;
    }

    /** Returns a task that converts the rows, on any thread. */
    Runnable task() {
        task = new FutureTask<>(this::convert, null);
        return task;
    }

    /**
     * Waits for the lines, or converts the rows now if no thread has begun to.
     *
     * @throws InterruptedIOException when the thread is interrupted meanwhile; its interrupt flag is cleared
     */
    void writeTo(OutputStream target) throws IOException {
        task.run();
        try {
            task.get();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted while waiting for lines of JSON");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a row could not be written as JSON", e.getCause());
        }
        lines.writeTo(target);
        lines.reset();
        rows.clear();
        expected = 0;
    }

    private void convert() {
        try {
            rows.forEach(json::write);
            buffer.flush();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }
}
