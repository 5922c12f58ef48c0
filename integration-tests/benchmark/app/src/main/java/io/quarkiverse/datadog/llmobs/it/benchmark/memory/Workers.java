package io.quarkiverse.datadog.llmobs.it.benchmark.memory;

import java.io.IOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.it.benchmark.child.Task;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.ChildProcess;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.EmulatorClient;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.Jvm;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.PeerClient;

/**
 * Starts processes that do a task with a small heap.
 */
@ApplicationScoped
class Workers {

    @Inject
    PeerClient peer;

    @Inject
    EmulatorClient emulator;

    /** Starts this application as it was packaged, with a small heap and no other options of the JVM. */
    Worker start(Options options, Task task) throws IOException {
        List<String> jvm = List.of("-Xmx64m", "-Dquarkus.datadog-llmobs.base-url=" + peer.url(),
                "-Dquarkus.datadog-llmobs.emulator.base-url=" + emulator.url());
        return new Worker(task, new ChildProcess(
                new Jvm(options.home()).packaged("app", jvm, task.arguments().toArray(String[]::new))));
    }
}
