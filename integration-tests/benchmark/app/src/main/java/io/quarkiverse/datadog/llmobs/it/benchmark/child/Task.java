package io.quarkiverse.datadog.llmobs.it.benchmark.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a process has to do.
 *
 * @param work what kind
 * @param size how many bytes it exports, or records it imports
 * @param warmUpSize how many bytes it exports before, to a consumer that is not slow
 * @param file where to, or where from
 * @param rate how many bytes a second its consumer takes; 0 for as many as it can
 * @param pause how long its consumer stops in the middle
 */
public record Task(Work work, long size, long warmUpSize, Path file, long rate, Duration pause) {

    /** The outputs of an export, and the import. */
    public enum Work {
        FILE,
        STREAM,
        ROWS,
        MULTI,
        IMPORT
    }

    public static Task toFile(long size, long warmUpSize, Path file) {
        return new Task(Work.FILE, size, warmUpSize, file, 0, Duration.ZERO);
    }

    public static Task fromFile(int records, Path file) {
        return new Task(Work.IMPORT, records, 0, file, 0, Duration.ZERO);
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
        return work + " of " + size + (work == Work.IMPORT ? " records" : " bytes");
    }
}
