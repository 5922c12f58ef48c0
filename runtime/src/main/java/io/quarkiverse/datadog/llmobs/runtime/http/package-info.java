/**
 * Headers and bodies: everything that the REST client and Vert.x need to know about the HTTP API, without knowing
 * any of its operations.
 */
package io.quarkiverse.datadog.llmobs.runtime.http;
