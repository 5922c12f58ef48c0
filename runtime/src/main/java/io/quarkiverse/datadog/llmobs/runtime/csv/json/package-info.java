/**
 * Writes rows of CSV as JSON Lines.
 * <p>
 * {@code ParallelJsonLines} copies rows into batches, has workers convert them and writes the lines in order. A
 * {@code JsonLineWriter} converts one row: it copies cells that hold valid JSON and escapes the others, into a
 * {@code JsonBuffer}.
 * <p>
 * The bytes stay UTF-8 as they came. With FastCSV and Jackson, which decode each cell, parse it and encode it again, JSON Lines
 * were written at a fifth of the speed at which the same CSV is saved; the figure {@code jsonl-vs-file} of the benchmark
 * measures this ratio.
 */
package io.quarkiverse.datadog.llmobs.runtime.csv.json;
