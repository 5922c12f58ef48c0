/**
 * Makes ten thousand calls through a proxy that causes faults, and compares the final content of the server with the outcomes
 * that were reported.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos;
