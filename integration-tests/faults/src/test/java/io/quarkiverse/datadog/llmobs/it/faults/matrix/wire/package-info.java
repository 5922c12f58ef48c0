/**
 * A server of plain sockets that answers well, or as badly as a test tells it to.
 */
package io.quarkiverse.datadog.llmobs.it.faults.matrix.wire;
