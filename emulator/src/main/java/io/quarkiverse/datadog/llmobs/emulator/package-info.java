/**
 * A stand-alone, stateful server that answers as the Datadog LLM Observability HTTP API does.
 * <p>
 * Start with {@link io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator#start()}, configure with {@link
 * io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions}. Whoever started an emulator closes it. Every public type
 * may be used from any thread. Mistakes in options and seeds surface as {@link java.lang.IllegalArgumentException}
 * before the port opens.
 * <p>
 * The emulator shares no class with the client it serves: a mistake made in both would pass every test. Its behaviour
 * is read off recorded traffic with the live service; where nothing was ever recorded, it follows the published
 * description, and an operation it does not emulate is refused with status 501 instead of pretending.
 */
package io.quarkiverse.datadog.llmobs.emulator;
