/**
 * JSON as text: its limits, what is wrong with a malformed one, and the cells of a CSV file that may hold it.
 */
package io.quarkiverse.datadog.llmobs.runtime.json;
