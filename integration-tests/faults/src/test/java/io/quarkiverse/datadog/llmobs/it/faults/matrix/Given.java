package io.quarkiverse.datadog.llmobs.it.faults.matrix;

/**
 * How much of a good body comes before a fault.
 */
enum Given {
    NOTHING,
    PART,
    ALL
}
