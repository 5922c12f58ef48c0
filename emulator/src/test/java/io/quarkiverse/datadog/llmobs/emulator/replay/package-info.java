/**
 * Recorded requests are sent to the emulator, and its responses are compared with the recorded ones.
 */
package io.quarkiverse.datadog.llmobs.emulator.replay;
