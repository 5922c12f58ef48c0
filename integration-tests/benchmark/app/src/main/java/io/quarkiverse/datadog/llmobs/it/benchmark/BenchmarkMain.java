package io.quarkiverse.datadog.llmobs.it.benchmark;

import java.io.IOException;

import io.quarkiverse.datadog.llmobs.it.benchmark.child.ChildApplication;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.Peer;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.ChildProcess;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.Emulator;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.Jvm;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the benchmark and its servers, or one of the processes whose memory it measures.
 */
@QuarkusMain
public class BenchmarkMain {

    public static void main(String... args) throws IOException {
        if (args.length > 0 && args[0].equals(ChildApplication.NAME)) {
            Quarkus.run(ChildApplication.class, args);
        } else {
            withServers(args);
        }
    }

    private static void withServers(String... args) throws IOException {
        Jvm jvm = new Jvm(Options.of(args).home());
        try (ChildProcess peer = new ChildProcess(jvm.plain(Peer.class));
                ChildProcess emulator = new ChildProcess(jvm.plain(Emulator.class))) {
            System.setProperty("quarkus.datadog-llmobs.base-url", peer.line());
            System.setProperty("quarkus.datadog-llmobs.emulator.base-url", emulator.line());
            Quarkus.run(BenchmarkApplication.class, args);
        }
    }
}
