package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;

/**
 * Sends a file as the body of a request: one block at a time, each when the socket has taken the one before.
 * <p>
 * The file is read on the executor and not by Vert.x, whose worker threads may all be waiting for uploads.
 */
final class FileSender {

    private static final int BLOCK = 64 * 1024;

    private final MultipartFile file;
    private final Executor executor;
    private final Runnable progress;
    private final Consumer<Throwable> failed;
    private final byte[] block = new byte[BLOCK];
    private HttpClientRequest request;
    private FileChannel channel;
    private long left;
    private boolean sent;
    private boolean stopped;

    /**
     * @param executor where the file is read
     * @param progress called whenever the socket has taken a block
     * @param failed called when the file cannot be read, or the executor stops
     */
    FileSender(MultipartFile file, Executor executor, Runnable progress, Consumer<Throwable> failed) {
        this.file = file;
        this.executor = executor;
        this.progress = progress;
        this.failed = failed;
        this.left = file.size();
    }

    /** Begins to send. */
    void start(HttpClientRequest request) {
        synchronized (this) {
            this.request = request;
        }
        if (isStopped()) {
            request.reset();
        } else {
            write(Buffer.buffer(file.head()));
        }
    }

    private void write(Buffer bytes) {
        // a failure ends the response, which is reported
        request.write(bytes).onSuccess(taken -> {
            progress.run();
            try {
                executor.execute(this::next);
            } catch (RejectedExecutionException stopping) {
                failed.accept(stopping);
            }
        });
    }

    private void next() {
        try {
            if (isStopped()) {
                return;
            }
            if (left > 0) {
                write(read());
            } else if (open().size() == file.size()) {
                end();
            } else {
                throw new IOException("it was changed while it was uploaded; upload a file that nothing writes to");
            }
        } catch (ClosedByInterruptException e) {
            failed.accept(UploadFailures.interrupted());
        } catch (IOException e) {
            failed.accept(new UncheckedIOException("cannot read " + file.path() + ": " + e.getMessage(), e));
        } catch (RuntimeException e) {
            failed.accept(e);
        }
    }

    private Buffer read() throws IOException {
        int read = open().read(ByteBuffer.wrap(block, 0, (int) Math.min(BLOCK, left)));
        if (read < 0) {
            throw new IOException("it became shorter while it was uploaded; upload a file that nothing writes to");
        }
        left -= read;
        return Buffer.buffer(read).appendBytes(block, 0, read);
    }

    private synchronized FileChannel open() throws IOException {
        if (stopped) {
            throw new ClosedChannelException();
        }
        if (channel == null) {
            channel = FileChannel.open(file.path(), StandardOpenOption.READ);
        }
        return channel;
    }

    private void end() throws IOException {
        synchronized (this) {
            if (stopped) {
                return;
            }
            sent = true;
            channel.close();
        }
        request.end(Buffer.buffer(file.tail())).onSuccess(taken -> progress.run());
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Closes the file and, unless the whole body was sent, the connection. May be called on any thread, and more than once. */
    void stop() {
        HttpClientRequest unsent;
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            unsent = sent ? null : request;
            if (channel != null) {
                try {
                    channel.close();
                } catch (IOException e) {
                    // it was only read
                }
            }
        }
        if (unsent != null) {
            unsent.reset();
        }
    }
}
