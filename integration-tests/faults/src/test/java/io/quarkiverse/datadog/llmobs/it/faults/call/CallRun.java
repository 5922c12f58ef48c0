package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.quarkiverse.datadog.llmobs.it.faults.fault.ReceivedBefore;

/**
 * One run of a call.
 *
 * @param folder an empty directory
 * @param receivedBefore how much is sent before the fault
 * @param received what the caller received
 * @param reader released when the caller has received what is sent before the fault
 */
public record CallRun(TestClient client, Path folder, ReceivedBefore receivedBefore, List<Object> received,
        CountDownLatch reader) {

    public static CallRun on(TestClient client, Path folder, ReceivedBefore receivedBefore, CountDownLatch reader) {
        return new CallRun(client, folder, receivedBefore, new ArrayList<>(), reader);
    }

    /** Adds an item that the caller received. */
    public void received(Object item, int part, int all) {
        received.add(item);
        if (received.size() >= (receivedBefore == ReceivedBefore.ALL ? all : part)) {
            reader.countDown();
        }
    }
}
