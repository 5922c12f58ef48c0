package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkus.test.QuarkusUnitTest;

/**
 * A consumer may stop for longer than the read timeout, which only limits the silence of the server.
 */
class SlowConsumerTest {

    private static final int ROWS = 100_000;
    private static LlmObservabilityEmulator emulator;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .setBeforeAllCustomizer(SlowConsumerTest::start)
            .setAfterAllCustomizer(() -> emulator.close())
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "${slow.emulator}")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.read-timeout", "1s");

    static void start() {
        emulator = LlmObservabilityEmulator.start();
        emulator.seed("""
                {"projects": [{"id": "p", "name": "p", "datasets": [{
                    "id": "d", "name": "d", "generated": {"records": %d, "bytes_per_record": 1000}}]}]}""".formatted(ROWS));
        System.setProperty("slow.emulator", emulator.baseUri().toString());
    }

    @Inject
    LlmObservability llmobs;

    @Test
    void nothingIsLostWhileItStops() throws Exception {
        byte[] piece = new byte[65536];
        long bytes = 0;
        try (InputStream csv = llmobs.datasets("p").export("d").open()) {
            bytes += csv.read(piece);
            // the pause itself is what is tested: nothing ever counts this down
            new CountDownLatch(1).await(4, TimeUnit.SECONDS);
            for (int read = csv.read(piece); read >= 0; read = csv.read(piece)) {
                bytes += read;
            }
        }
        assertEquals(llmobs.datasets("p").export("d").toStream(OutputStream.nullOutputStream()).bytes(), bytes);
        assertEquals(ROWS, llmobs.datasets("p").export("d").rows().count());
    }
}
