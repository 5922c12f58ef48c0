/**
 * The work of the processes whose memory is measured.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark.child;
