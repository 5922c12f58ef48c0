/**
 * The JSON:API documents of requests and responses.
 */
package io.quarkiverse.datadog.llmobs.rest.wire;
