/**
 * Converts CSV to JSON Lines with DuckDB, in a process of its own.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark.duckdb;
