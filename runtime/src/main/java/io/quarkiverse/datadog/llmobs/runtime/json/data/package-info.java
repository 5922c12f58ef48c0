/**
 * Writes the values of the caller: as JSON what holds data, and nothing that JSON cannot express.
 */
package io.quarkiverse.datadog.llmobs.runtime.json.data;
