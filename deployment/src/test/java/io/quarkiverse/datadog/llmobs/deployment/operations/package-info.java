/**
 * What holds for each operation and each API, shown by the cases of all operations.
 */
package io.quarkiverse.datadog.llmobs.deployment.operations;
