/**
 * A server that follows a script: which requests have a good response and which have a fault. It speaks HTTP on raw sockets.
 */
package io.quarkiverse.datadog.llmobs.it.faults.server;
