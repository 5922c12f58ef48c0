package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * What an operation has while it runs.
 *
 * @param folder empty, for files
 * @param given how much comes before the fault
 * @param received what came before it
 * @param givenRead to be opened when that was used
 */
record Scene(Lane lane, Path folder, Given given, List<Object> received, CountDownLatch givenRead) {

    static Scene on(Lane lane, Path folder, Given given, CountDownLatch givenRead) {
        return new Scene(lane, folder, given, new ArrayList<>(), givenRead);
    }

    /** Takes what has come. */
    void received(Object item, int part, int all) {
        received.add(item);
        if (received.size() >= (given == Given.ALL ? all : part)) {
            givenRead.countDown();
        }
    }
}
