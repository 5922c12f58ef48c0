package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.quarkiverse.datadog.llmobs.it.benchmark.process.ChildProcess;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.Jvm;

/**
 * DuckDB, in a process of its own: no other process should load its native library.
 */
final class DuckDb implements AutoCloseable {

    private static final Path JAR = Path.of("duckdb/target/duckdb.jar");

    private final ChildProcess process;

    private DuckDb(ChildProcess process) {
        this.process = process;
    }

    /** The native library is unpacked into the directory. */
    static DuckDb start(Path home, Path directory) throws IOException {
        Jvm jvm = new Jvm(home);
        return new DuckDb(new ChildProcess(jvm.command(home.resolve(JAR), List.of("-Djava.io.tmpdir=" + directory))));
    }

    /** Converts a CSV file to JSON Lines and returns the seconds that this took by its own clock. */
    double convert(Path csv, Path json) throws IOException {
        return Long.parseLong(process.ask(csv + "\t" + json)) / 1e9;
    }

    @Override
    public void close() {
        process.close();
    }
}
