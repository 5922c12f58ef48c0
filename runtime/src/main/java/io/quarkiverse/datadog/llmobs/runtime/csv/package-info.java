/**
 * Reads CSV: rows of exports, row counts, JSON Lines and files to import, all by the rules of {@code CsvSyntax}.
 * <p>
 * The way of a row: {@code RowSplitter} asks {@code ByteBlocks} for a block of bytes and appends it to what is left of the
 * block
 * before. It finds the commas and line breaks outside of quotes, 64 bytes at a time, and hands out a {@code CsvRow}, which
 * knows
 * where each cell begins and ends. {@code RowReader} compares it with the header and numbers it. It copies the bytes of the row
 * into a {@code LazyRow}, which is what the caller gets. A cell is decoded when the caller asks for it.
 * <p>
 * Imports read {@code CsvRow}s of {@code RowSplitter} with the numbers of their lines; the package {@code json} writes them as
 * JSON Lines. {@code RowCounter} counts rows without reading them, and {@code HeaderCheck} looks at the first one.
 * <p>
 * Nothing here knows of connections, files or failures of the service. Nothing is for more than one thread at a time, except
 * {@code LazyRow}, which is immutable.
 */
package io.quarkiverse.datadog.llmobs.runtime.csv;
