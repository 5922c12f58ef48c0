/**
 * Writes rows of CSV as JSON Lines.
 * <p>
 * {@code ParallelJsonLines} copies rows into {@code JsonLineBatch}es, has workers convert them and writes the lines in order. A
 * {@code JsonLineWriter} converts one row: it copies cells that hold valid JSON and escapes the others, into a
 * {@code JsonBuffer}.
 * <p>
 * The bytes stay UTF-8 as they came. Decoding each cell, parsing it and encoding it again with Jackson was measured at a fifth
 * of
 * the speed at which the same CSV is saved; this is measured by the figure {@code jsonl-vs-file} of the benchmark.
 */
package io.quarkiverse.datadog.llmobs.runtime.csv.json;
