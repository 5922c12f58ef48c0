/**
 * A server with a certificate of its own.
 */
package io.quarkiverse.datadog.llmobs.it.evaluations.tls;
