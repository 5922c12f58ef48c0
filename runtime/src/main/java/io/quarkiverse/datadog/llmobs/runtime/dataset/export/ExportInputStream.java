package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * The CSV as a stream. Failures are {@link IOException}s with the exception of the extension as their cause.
 */
final class ExportInputStream extends InputStream {

    private final ExportSource source;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private boolean ended;
    private volatile boolean closed;

    ExportInputStream(ExportSource source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return more() ? block.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int read = Math.min(length, block.remaining());
        block.get(target, offset, read);
        return read;
    }

    @Override
    public int available() {
        return closed ? 0 : block.remaining();
    }

    @Override
    public void close() {
        closed = true;
        source.close();
    }

    private boolean more() throws IOException {
        if (closed) {
            throw new IOException("the stream is closed");
        }
        if (block.hasRemaining()) {
            return true;
        }
        if (!ended) {
            ByteBuffer next = next();
            ended = next == null;
            block = ended ? ByteBuffer.allocate(0) : next;
        }
        return !ended;
    }

    private ByteBuffer next() throws IOException {
        try {
            return source.next();
        } catch (LlmObservabilityException e) {
            if (e.getCause() instanceof InterruptedIOException) {
                InterruptedIOException interrupted = new InterruptedIOException(e.getMessage());
                interrupted.initCause(e);
                throw interrupted;
            }
            throw new IOException(e.getMessage(), e);
        }
    }
}
