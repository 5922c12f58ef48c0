/**
 * Events of experiments and searches: their pages on the wire, and stories against the emulator.
 */
package io.quarkiverse.datadog.llmobs.deployment.experiments;
