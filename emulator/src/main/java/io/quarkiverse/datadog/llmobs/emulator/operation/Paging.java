package io.quarkiverse.datadog.llmobs.emulator.operation;

/**
 * How a list is divided into pages, in the terms of the published description.
 */
public enum Paging {
    /** The response has everything. */
    NONE,
    /** A response names the cursor of the next page. */
    CURSOR,
    /** A request names the position of the first item. */
    OFFSET,
    /** A request names the number of the page. */
    PAGE_NUMBER
}
