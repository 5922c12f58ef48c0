/**
 * CSV and JSON on bytes: what becomes of an export between the connection and the disk.
 * <p>
 * UTF-8 is left as it came. Decoding each cell, parsing it and encoding it again was measured at a fifth of the speed at which
 * the same CSV is saved.
 * <p>
 * {@code RowSplitter} gathers pieces and cuts them into {@code Cells}, {@code LineBuffer} writes these as JSON. A search for
 * single bytes looks at a {@code Block} of 64 or a word of eight at once.
 * Nothing here knows of connections, files or failures of the service, and nothing is for more than one thread.
 */
package io.quarkiverse.datadog.llmobs.runtime.export.bytes;
