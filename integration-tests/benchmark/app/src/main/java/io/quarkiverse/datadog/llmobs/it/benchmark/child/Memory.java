package io.quarkiverse.datadog.llmobs.it.benchmark.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of processes as Linux tells it.
 */
public final class Memory {

    private static final long KIB = 1024;

    private Memory() {
    }

    /** The most that this process ever had, in bytes. */
    static long peak() throws IOException {
        return of("self", "VmHWM:");
    }

    /** What another process has now, in bytes; 0 where the system does not tell. */
    public static long now(long pid) throws IOException {
        return of(Long.toString(pid), "VmRSS:");
    }

    private static long of(String process, String name) throws IOException {
        Path status = Path.of("/proc", process, "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB).findFirst().orElse(0);
    }
}
