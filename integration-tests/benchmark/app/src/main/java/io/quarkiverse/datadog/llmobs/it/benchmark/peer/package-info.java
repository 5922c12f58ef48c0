/**
 * The server at the other end, which runs in a process of its own and uses nothing but the JDK.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark.peer;
