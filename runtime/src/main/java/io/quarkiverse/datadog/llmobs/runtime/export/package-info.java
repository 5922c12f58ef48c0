/**
 * Exports: one request, whose body is pulled.
 * <p>
 * The body is the raw Vert.x response. Bodies of the REST client were measured at 1 GiB and set aside: a {@code Multi} of bytes
 * ignores demand there, so that a slow consumer ends in an OutOfMemoryError on the event loop; an {@code InputStream} or a
 * {@code File} holds the memory but runs at about half the speed of a response written to a {@code FileChannel}.
 * <p>
 * From below: {@code ResponseBody} asks the response for pieces, undoes gzip, and aborts it; {@code Inspection} refuses what
 * lacks the header row of an export before a byte is handed out; {@code PulledBody} hands pieces from the event loop to a
 * blocking reader; {@code Pieces} counts and checks them. Files, streams and rows read {@code Pieces}; the {@code Multi} of
 * bytes sits on {@code ResponseBody} itself. Rows and JSON Lines are read from the bytes by the package {@code csv}.
 * {@code Requests} looks up the version and repeats what failed.
 */
package io.quarkiverse.datadog.llmobs.runtime.export;
