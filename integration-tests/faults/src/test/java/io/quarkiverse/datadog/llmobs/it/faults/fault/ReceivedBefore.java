package io.quarkiverse.datadog.llmobs.it.faults.fault;

/**
 * How much of a good body the client receives before a fault.
 */
public enum ReceivedBefore {
    NOTHING,
    PART,
    ALL
}
