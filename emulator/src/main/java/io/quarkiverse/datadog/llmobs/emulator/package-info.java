/**
 * A stand-alone, stateful server that responds as the Datadog LLM Observability HTTP API does.
 * <p>
 * Start with {@link io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator#start()}, configure with {@link
 * io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions}. The code that starts an emulator closes it. All public types may be
 * used from any thread. Mistakes in options and seeds are reported as {@link java.lang.IllegalArgumentException} before the
 * port opens.
 * <p>
 * This package has all types that users need; the packages below it are internal. The packages below may use the value types
 * {@link io.quarkiverse.datadog.llmobs.emulator.Fault}, {@link io.quarkiverse.datadog.llmobs.emulator.RecordedRequest}, {@link
 * io.quarkiverse.datadog.llmobs.emulator.Profile} and {@link io.quarkiverse.datadog.llmobs.emulator.CsvCells}, and nothing else
 * of this package.
 * <p>
 * The emulator shares no class with the client: a mistake made in both would pass every test. Its behaviour is taken from
 * recorded traffic with the live service; where nothing was recorded, it follows the published description. An operation that
 * it does not emulate is rejected with status 501.
 */
package io.quarkiverse.datadog.llmobs.emulator;
