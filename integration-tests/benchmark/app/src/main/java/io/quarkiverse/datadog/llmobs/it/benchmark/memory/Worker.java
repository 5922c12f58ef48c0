package io.quarkiverse.datadog.llmobs.it.benchmark.memory;

import java.io.IOException;

import io.quarkiverse.datadog.llmobs.it.benchmark.child.Outcome;
import io.quarkiverse.datadog.llmobs.it.benchmark.child.Task;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.RecordListing;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.ChildProcess;

/**
 * A process that does a task with a small heap.
 */
final class Worker implements AutoCloseable {

    private final Task task;
    private final ChildProcess process;

    Worker(Task task, ChildProcess process) {
        this.task = task;
        this.process = process;
    }

    /** Waits for the result and checks it. */
    Peak finish() throws IOException {
        Outcome outcome = Outcome.parse(process.line());
        CsvBody expected = CsvBody.ofSize(task.size());
        switch (task.work()) {
            case FILE -> check(outcome, expected.bytes(), expected.rows());
            case STREAM, MULTI -> check(outcome, expected.bytes(), expected.crc());
            case ROWS -> check(outcome, expected.rows(), expected.checksum());
            case LISTING -> check(outcome, task.size(), RecordListing.ofItems(task.size()).checksum());
            case IMPORT -> check(outcome, task.size(), task.size());
        }
        return new Peak(task.toString(), outcome.peakMemory());
    }

    private void check(Outcome outcome, long amount, long checksum) {
        WrongResultException.unlessEqual("amount of " + task, amount, outcome.amount());
        WrongResultException.unlessEqual("checksum of " + task, checksum, outcome.checksum());
    }

    @Override
    public void close() {
        process.close();
    }

    /** The peak memory of a process, in bytes. */
    record Peak(String of, long memory) {
    }
}
