/**
 * Many callers at once: what they share, what they leave behind, and how their calls fail when the application stops.
 */
package io.quarkiverse.datadog.llmobs.it.faults.load;
