package io.quarkiverse.datadog.llmobs.it.benchmark.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the memory of processes on Linux.
 */
public final class Memory {

    private static final long KIB = 1024;

    private Memory() {
    }

    /** The peak memory of this process, in bytes. */
    static long peak() throws IOException {
        return of("self", "VmHWM:");
    }

    /** The current memory of another process, in bytes; 0 if the system does not report it. */
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
