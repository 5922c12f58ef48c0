/**
 * The figure of imports, and the files that are imported.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark.imports;
