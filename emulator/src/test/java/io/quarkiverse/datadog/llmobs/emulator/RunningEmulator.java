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

/** An emulator per test. At the end its requests and responses are checked against the contract. */
public final class RunningEmulator implements BeforeEachCallback, AfterEachCallback {

    public static final Instant NOW = Instant.parse("2026-08-13T19:39:31.418984498Z");

    private static final int NOT_EMULATED = 501;

    private final EmulatorOptions options;
    private final boolean checksContract;
    public LlmObservabilityEmulator emulator;
    public TestClient client;

    private RunningEmulator(EmulatorOptions options, boolean checksContract) {
        this.options = options;
        this.checksContract = checksContract;
    }

    public static RunningEmulator withDefaults() {
        return with(options());
    }

    public static RunningEmulator with(EmulatorOptions options) {
        return new RunningEmulator(options, true);
    }

    /** For tests that violate the contract on purpose. */
    public static RunningEmulator withoutContract() {
        return withoutContract(options());
    }

    /** The same with other options. */
    public static RunningEmulator withoutContract(EmulatorOptions options) {
        return new RunningEmulator(options, false);
    }

    public static EmulatorOptions options() {
        return EmulatorOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        emulator = LlmObservabilityEmulator.start(options);
        client = TestClient.of(emulator);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<RecordedRequest> requests = emulator.requests();
        emulator.close();
        if (checksContract) {
            requests.stream().filter(request -> request.operationId() != null && request.status() != NOT_EMULATED)
                    .forEach(RunningEmulator::checkContract);
        }
    }

    public static void checkContract(RecordedRequest e) {
        assertEquals(List.of(), Contract.violations(e.method(), e.rawPath(), e.rawQuery(), e.requestHeaders(), e.requestBody(),
                e.status(), e.responseHeaders(), e.responseBody()), () -> e.toString());
    }
}
