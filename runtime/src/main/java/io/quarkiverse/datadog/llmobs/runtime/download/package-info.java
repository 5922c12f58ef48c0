/**
 * The download of an export: from the request to checked blocks of bytes.
 * <p>
 * <ol>
 * <li>{@code ExportOpener}, which the client provides, sends the request as a {@code CancellableRequest}, whose response
 * is paused.
 * <li>{@code HeldBody} keeps the body from then on, so that a cancellation at any moment closes the connection.
 * <li>{@code ResponseBody} receives the blocks, only as many as are fetched, and decodes gzip with {@code Gunzip} and
 * {@code GzipHeader}. {@code ResponseConnection} closes or releases its connection.
 * <li>{@code ExportCheck} rejects a response that is not an export, by its head ({@code ResponseHead}) and its header row,
 * before a byte is handed out.
 * <li>{@code BlockReader} hands the blocks from the event loop to a thread that waits for them. {@code FetchWindow} decides how
 * many are fetched ahead. A subscriber reads {@code ResponseBody} itself, with {@code Demand} and {@code ReadTimeout}.
 * </ol>
 * {@code ExportErrors} creates the failures.
 * <p>
 * The body is the raw Vert.x response. Bodies of the REST client were measured at 1 GiB and rejected: a {@code Multi} of bytes
 * ignores demand there, so that a slow consumer ends in an OutOfMemoryError on the event loop; an {@code InputStream} or a
 * {@code File} holds the memory but runs at about half the speed of a response written to a {@code FileChannel}.
 */
package io.quarkiverse.datadog.llmobs.runtime.download;
