/**
 * Receives requests and sends responses: keys, matching of operations, faults, compression, the log of requests. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.http;
