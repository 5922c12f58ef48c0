package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.quarkiverse.datadog.llmobs.it.faults.call.CallRun;
import io.quarkiverse.datadog.llmobs.it.faults.call.Checks;
import io.quarkiverse.datadog.llmobs.it.faults.call.TestClient;
import io.quarkiverse.datadog.llmobs.it.faults.call.TestedCall;
import io.quarkiverse.datadog.llmobs.it.faults.fault.ReceivedBefore;

/**
 * Calls without a fault, one after the other, before the cases. They load classes and build the clients, which keeps an event
 * loop of a busy machine from reading for more than a second: as long as a read timeout of the cases.
 */
final class FirstCalls {

    private FirstCalls() {
    }

    /**
     * @param client makes each of the calls, and should have a long read timeout
     * @param others make a few
     */
    static void make(List<TestedCall> calls, TestClient client, List<TestClient> others, Path folder) throws Exception {
        for (TestedCall call : calls) {
            CallRun run = CallRun.on(client, Files.createTempDirectory(folder, "call"), ReceivedBefore.NOTHING,
                    new CountDownLatch(0));
            call.prepare(run);
            call.call(run);
        }
        Checks checks = new Checks();
        others.forEach(other -> other.checkThatItWorks(checks));
        if (!checks.wrong().isEmpty()) {
            throw new AssertionError(String.join("\n", checks.wrong()));
        }
    }
}
