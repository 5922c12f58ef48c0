/**
 * A proxy between the client and the emulator, which lets requests meet faults and records what was executed.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy;
