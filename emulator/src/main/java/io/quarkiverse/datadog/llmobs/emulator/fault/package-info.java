/**
 * Applies faults: their queues, the fault of a request, their JSON form. Internal; users configure faults by
 * {@link io.quarkiverse.datadog.llmobs.emulator.Faults}.
 */
package io.quarkiverse.datadog.llmobs.emulator.fault;
