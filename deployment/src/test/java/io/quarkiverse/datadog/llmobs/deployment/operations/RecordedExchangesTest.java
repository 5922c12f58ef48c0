package io.quarkiverse.datadog.llmobs.deployment.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Each API sends the requests that the live service accepted from another client, and reads its responses.
 */
class RecordedExchangesTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .withApplicationRoot(jar -> jar.addClasses(Wire.class, RecordedExchange.class)
                    .addAsResource("recorded/recorded-js.jsonl"));

    // lines and not exchanges: JUnit and the application load classes apart
    static Stream<Arguments> exchanges() {
        return RecordedExchange.lines().stream().map(line -> Arguments.of(RecordedExchange.of(line).name(), line));
    }

    @Test
    void everyRecordingIsOfAnOperationOfThisClient() {
        assertEquals(43, RecordedExchange.lines().size());
        RecordedExchange.lines().forEach(line -> assertTrue(RecordedExchange.of(line).operation().isPresent(), line));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exchanges")
    void eachApiSendsTheRequestAndReadsTheResponse(String name, String line) {
        RecordedExchange exchange = RecordedExchange.of(line);
        Client client = Client.ofApplication().replacing(exchange.arguments());
        for (ApiStyle style : ApiStyle.values()) {
            WIRE.respond(exchange.responses());
            assertEquals(exchange.result(style), exchange.operation().orElseThrow().call(client, style), style::name);
            assertEquals(exchange.requests(style), WIRE.count(), style::name);
            exchange.assertSent(WIRE.requests().get(0));
        }
    }
}
