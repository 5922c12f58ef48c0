/**
 * The faults: what a server or the network does, and its effect on a call, in the words of the documentation.
 */
package io.quarkiverse.datadog.llmobs.it.faults.fault;
