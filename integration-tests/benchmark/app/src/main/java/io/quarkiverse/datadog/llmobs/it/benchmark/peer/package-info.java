/**
 * The server of the benchmark, which runs in a process of its own and uses only the JDK.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark.peer;
