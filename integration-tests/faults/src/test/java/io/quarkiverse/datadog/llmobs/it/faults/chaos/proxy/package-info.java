/**
 * A proxy between the client and the emulator, which applies faults to requests and records what was executed.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy;
