package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.quarkiverse.datadog.llmobs.runtime.export.bytes.Cells;
import io.quarkiverse.datadog.llmobs.runtime.export.bytes.LineBuffer;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * Has rows made into lines on other threads while the next rows are read, and writes them in their order: to make a line takes
 * longer than to read its row.
 */
final class LinesAhead {

    private static final int MOST = 4;

    private final Header header;
    private final JsonCells json;
    private final OutputStream target;
    private final Executor helpers;
    private final LineBuffer direct;
    private final JsonLines directly;
    private final Queue<LineBatch> underWay = new ArrayDeque<>();
    private LineBatch filling;

    /** @param helpers may be busy: what none of them has begun in time is done by the thread that reads */
    LinesAhead(Header header, JsonCells json, OutputStream target, Executor helpers) {
        this.header = header;
        this.json = json;
        this.target = target;
        this.helpers = helpers;
        this.direct = new LineBuffer(target);
        this.directly = new JsonLines(header, json, direct);
        this.filling = new LineBatch(header, json);
    }

    void write(Cells row) throws IOException {
        if (filling.add(row)) {
            return;
        }
        handOver();
        if (!filling.add(row)) {
            // too long for any batch, and not to be held more often than need be
            writeAll();
            directly.write(row);
            direct.flush();
        }
    }

    /** Writes all that is left. */
    void flush() throws IOException {
        handOver();
        writeAll();
    }

    private void handOver() throws IOException {
        LineBatch full = filling;
        underWay.add(full);
        try {
            helpers.execute(full.task());
        } catch (RejectedExecutionException stopping) {
            // done by this thread when its turn has come
        }
        filling = underWay.size() < MOST ? new LineBatch(header, json) : writeOldest();
    }

    private void writeAll() throws IOException {
        while (!underWay.isEmpty()) {
            writeOldest();
        }
    }

    private LineBatch writeOldest() throws IOException {
        LineBatch oldest = underWay.remove();
        oldest.writeTo(target);
        return oldest;
    }
}
