/**
 * The JSON:API envelope in which the HTTP API wraps what it sends and answers.
 */
package io.quarkiverse.datadog.llmobs.rest.wire;
