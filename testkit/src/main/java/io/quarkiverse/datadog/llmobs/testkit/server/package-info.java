/**
 * A server on a raw socket, for what an HTTP server does not do: responses that end too early or too late, resets, slow bytes,
 * refused connections, invalid certificates, and counts of connections. Start from {@link RawServer}. The code that starts a
 * server closes it. Each connection is served on a daemon thread of its own.
 */
package io.quarkiverse.datadog.llmobs.testkit.server;
