/**
 * Requests and responses of the client, as a server of the test sees and sends them.
 */
package io.quarkiverse.datadog.llmobs.deployment.wire;
