/**
 * The faults: what a server or the network does, and its effect on a call, as documented.
 */
package io.quarkiverse.datadog.llmobs.it.faults.fault;
