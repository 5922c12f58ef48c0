/**
 * Reads the records of an import from a CSV file, a file of JSON Lines, or an {@code Iterable}.
 * <p>
 * Start from {@code RecordSource}. A {@code TextFile} rejects files of another kind, which {@code FileKind} recognizes. For a
 * CSV, {@code CsvRecords} has the rows split by the package {@code csv}, {@code Columns} compares each with the header, and
 * {@code CellValues} decodes its cells. {@code JsonLinesRecords} has Jackson parse the lines. Each message names the file and
 * the line.
 */
package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;
