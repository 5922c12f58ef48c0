package io.quarkiverse.datadog.llmobs.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.quarkiverse.datadog.llmobs.contract.Contract;

/** An emulator per test; in the end all its exchanges are held against the contract. */
final class Running implements BeforeEachCallback, AfterEachCallback {

    static final Instant NOW = Instant.parse("2026-08-13T19:39:31.418984498Z");

    private final EmulatorOptions options;
    private final boolean keepsContract;
    LlmObservabilityEmulator emulator;
    Client client;

    private Running(EmulatorOptions options, boolean keepsContract) {
        this.options = options;
        this.keepsContract = keepsContract;
    }

    static Running withDefaults() {
        return with(options());
    }

    static Running with(EmulatorOptions options) {
        return new Running(options, true);
    }

    /** For tests that break the contract on purpose. */
    static Running withoutContract() {
        return new Running(options(), false);
    }

    static EmulatorOptions options() {
        return EmulatorOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        emulator = LlmObservabilityEmulator.start(options);
        client = Client.of(emulator);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Exchange> exchanges = emulator.exchanges();
        emulator.close();
        if (keepsContract) {
            exchanges.stream().filter(exchange -> exchange.routeOrNull() != null).forEach(Running::holdAgainstContract);
        }
    }

    static void holdAgainstContract(Exchange e) {
        assertEquals(List.of(), Contract.violations(e.method(), e.rawPath(), e.rawQuery(), e.requestHeaders(), e.requestBody(),
                e.status(), e.responseHeaders(), e.responseBody()), () -> e.toString());
    }
}
