/**
 * Many callers at once: what they share, what they leave behind, and what they are told when the application stops.
 */
package io.quarkiverse.datadog.llmobs.it.faults.load;
