package io.quarkiverse.datadog.llmobs.it.benchmark.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The task of a process.
 *
 * @param work the kind of work
 * @param size the number of bytes to export, or of records to import or to list
 * @param warmUpSize the number of bytes to export, or of records to list before, to a fast consumer
 * @param file the target or source
 * @param rate the bytes per second of its consumer; 0 for no limit
 * @param pause the pause of its consumer in the middle
 */
public record Task(Work work, long size, long warmUpSize, Path file, long rate, Duration pause) {

    /** The outputs of an export, the import, and the listing of records. */
    public enum Work {
        FILE,
        STREAM,
        ROWS,
        MULTI,
        IMPORT,
        LISTING
    }

    public static Task toFile(long size, long warmUpSize, Path file) {
        return new Task(Work.FILE, size, warmUpSize, file, 0, Duration.ZERO);
    }

    public static Task fromFile(int records, Path file) {
        return new Task(Work.IMPORT, records, 0, file, 0, Duration.ZERO);
    }

    public static Task listing(long records, long warmUpRecords) {
        return new Task(Work.LISTING, records, warmUpRecords, Path.of(""), 0, Duration.ZERO);
    }

    public static Task slowly(Work work, long size, long warmUpSize, long rate) {
        return new Task(work, size, warmUpSize, Path.of(""), rate, Duration.ZERO);
    }

    public static Task withPause(Work work, long size, Duration pause) {
        return new Task(work, size, 0, Path.of(""), 0, pause);
    }

    Task warmUp() {
        return new Task(work, warmUpSize, 0, file, 0, Duration.ZERO);
    }

    /** The arguments of the process. */
    public List<String> arguments() {
        return List.of(ChildApplication.NAME, work.name(), Long.toString(size), Long.toString(warmUpSize), file.toString(),
                Long.toString(rate),
                pause.toString());
    }

    static Task of(String... args) {
        return new Task(Work.valueOf(args[1]), Long.parseLong(args[2]), Long.parseLong(args[3]), Path.of(args[4]),
                Long.parseLong(args[5]), Duration.parse(args[6]));
    }

    @Override
    public String toString() {
        return work + " of " + size + (work == Work.IMPORT || work == Work.LISTING ? " records" : " bytes");
    }
}
