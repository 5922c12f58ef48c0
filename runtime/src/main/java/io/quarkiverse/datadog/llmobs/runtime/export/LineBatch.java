package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import io.quarkiverse.datadog.llmobs.runtime.export.bytes.Cells;
import io.quarkiverse.datadog.llmobs.runtime.export.bytes.LineBuffer;
import io.quarkiverse.datadog.llmobs.runtime.export.bytes.RowBatch;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * Rows that are made into lines together. Used again when these are written.
 */
final class LineBatch {

    /**
     * In bytes of rows. A thread that waits takes its time to wake up; a smaller batch would be done before.
     */
    private static final int SIZE = 512 * 1024;
    /** In bytes of lines, as far as can be told before they are made: short rows below long names make long lines. */
    private static final int LONGEST = 2 * SIZE;

    private final RowBatch rows = new RowBatch(SIZE);
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(SIZE + SIZE / 4);
    private final LineBuffer buffer = new LineBuffer(lines);
    private final JsonLines json;
    private final int names;
    private long expected;
    private FutureTask<Void> task;

    LineBatch(Header header, JsonCells json) {
        this.json = new JsonLines(header, json, buffer);
        this.names = this.json.namesLength();
    }

    /** Whether there was room for the row. */
    boolean add(Cells row) {
        long line = row.length() + names;
        if (!rows.hasRoom(row) || expected + line > LONGEST) {
            return false;
        }
        rows.add(row);
        expected += line;
        return true;
    }

    /** Makes the lines, on any thread. */
    Runnable task() {
        task = new FutureTask<>(this::makeLines, null);
        return task;
    }

    /** Waits for the lines, or makes them if nobody has begun to. */
    void writeTo(OutputStream target) throws IOException {
        task.run();
        try {
            task.get();
        } catch (InterruptedException e) {
            throw Breakage.interrupted();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a row could not be written as JSON", e.getCause());
        }
        lines.writeTo(target);
        lines.reset();
        rows.clear();
        expected = 0;
    }

    private void makeLines() {
        try {
            rows.each(json::write);
            buffer.flush();
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written to", e);
        }
    }
}
