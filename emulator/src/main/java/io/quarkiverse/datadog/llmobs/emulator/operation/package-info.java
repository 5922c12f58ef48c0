/**
 * The table of operations, and what their handlers work with: request, response, errors. Internal. Each domain registers its
 * handlers in {@link io.quarkiverse.datadog.llmobs.emulator.operation.Operations} by operation id; method, path and paging come
 * from the table.
 */
package io.quarkiverse.datadog.llmobs.emulator.operation;
