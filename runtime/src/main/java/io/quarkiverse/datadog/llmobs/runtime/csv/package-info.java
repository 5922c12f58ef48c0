/**
 * Reads CSV: rows of exports, row counts, JSON Lines and files to import, all by the rules of {@code CsvSyntax}.
 * <p>
 * A row is read in these steps: {@code RowSplitter} reads a block of bytes from {@code ByteBlocks} and appends it to the rest
 * of the block before. It finds the commas and line breaks outside of quotes, 64 bytes at a time, and returns a {@code
 * CsvRow}, which holds the positions of the cells. {@code RowReader} compares it with the header and numbers it. A copy of its
 * bytes becomes a {@code LazyRow}, which is returned to the caller. A cell is decoded when the caller reads it.
 * <p>
 * Imports read each {@code CsvRow} of {@code RowSplitter} with the number of its line, and the package {@code json} writes it
 * as JSON Lines. {@code RowCounter} counts rows without reading them, and {@code HeaderCheck} looks at the first one.
 * <p>
 * The reason for a parser of its own: most rows are passed on as bytes, and FastCSV decodes every byte to characters. Medians
 * of processor time over 64 MiB of rows with JSON in their cells, from memory, on one thread of JDK 17: {@code RowSplitter},
 * which also checks UTF-8, is 1.9 times as fast as FastCSV with a handler that ignores the cells, and {@code RowReader} with
 * two of five cells decoded is 1.2 times as fast as FastCSV. {@code RowCounter} is 1.8 times as fast as {@code RowSplitter},
 * because it copies and checks nothing; it runs beside each download of bytes. With every cell decoded and lines counted, as
 * imports need it, {@code RowSplitter} has 0.8 times the speed of FastCSV: imports wait for the service and not for the
 * parser, and use it so that there is one set of rules.
 * <p>
 * This package does not depend on connections, files or failures of the service. Its classes are not safe for use by several
 * threads, except {@code LazyRow}, which is immutable.
 */
package io.quarkiverse.datadog.llmobs.runtime.csv;
