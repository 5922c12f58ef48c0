package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.ChildProcess;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.Jvm;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.PeerClient;

/**
 * Datadog's own Java client, in a process of its own: its JAX-RS implementation clashes with that of Quarkus.
 */
final class DatadogClient implements AutoCloseable {

    private static final Path JAR = Path.of("datadog-client/target/datadog-client.jar");

    private final ChildProcess process;

    private DatadogClient(ChildProcess process) {
        this.process = process;
    }

    /** The client needs 3.5 GB for 1 GiB of CSV. The heap has a fixed size, so that no side waits for changes of it. */
    static DatadogClient start(Path home, String url) throws IOException {
        Jvm jvm = new Jvm(home);
        return new DatadogClient(new ChildProcess(jvm.command(home.resolve(JAR), List.of("-Xms6g", "-Xmx6g"), url)));
    }

    /** The client measures the time from the call to the string in memory. */
    double perSecond(String dataset, CsvBody expected) throws IOException {
        String[] response = process.ask(PeerClient.exportPath(dataset)).split(" ");
        WrongResultException.unlessEqual("bytes of the Datadog client", expected.bytes(), Long.parseLong(response[1]));
        WrongResultException.unlessEqual("CRC of the Datadog client", expected.crc(), Long.parseLong(response[2]));
        return expected.bytes() / (Long.parseLong(response[0]) / 1e9);
    }

    @Override
    public void close() {
        process.close();
    }
}
