package io.quarkiverse.datadog.llmobs.runtime.download;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.netty.buffer.ByteBuf;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/**
 * Passes the blocks of a body from the event loop to one blocking reader.
 * <p>
 * Some blocks are fetched ahead, so that neither side waits for the other at each of them. The read timeout runs only while
 * the reader waits. It uses a lock instead of a monitor, so that a virtual thread can wait.
 */
public final class BlockReader implements ResponseBody.Listener, AutoCloseable {

    /** The number of bytes for which the reader is woken up while more are received. */
    private static final int WORTH_WAKING = 128 * 1024;

    private final ResponseBody body;
    private final Duration readTimeout;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final ArrayDeque<Buffer> ready = new ArrayDeque<>();
    private final FetchWindow window = new FetchWindow();
    private boolean begun;
    private boolean waiting;
    private boolean wakeUpQueued;
    private boolean ended;
    private boolean closed;
    private LlmObservabilityException failure;
    private boolean failureRead;
    private Runnable endListener = () -> {
    };

    /** @param readTimeout how long the server may be silent while the reader waits; not limited when zero */
    public BlockReader(ResponseBody body, Duration readTimeout) {
        this.body = body;
        this.readTimeout = readTimeout;
        body.listen(this);
    }

    /**
     * Waits for the next block, which has an array; null at the end.
     *
     * @throws LlmObservabilityException when the body ends early, the server is silent for too long, or the thread is
     *         interrupted; again on each further call
     */
    public ByteBuffer next() {
        lock.lock();
        try {
            begun = true;
            while (ready.isEmpty() && !ended && failure == null) {
                fetch();
                await();
            }
            Buffer block = ready.poll();
            if (block != null) {
                window.taken(block.length());
                fetch();
                return view(block);
            }
            if (failure != null) {
                failureRead = true;
                throw failure;
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Whether {@link #next()} failed, other than by {@link #close()}. A failure that was not read yet is not reported. */
    public boolean isBroken() {
        lock.lock();
        try {
            return failureRead && !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the whole body was received, so that {@link #next()} does not wait. */
    public boolean isReceived() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sets a listener that is called once, on the event loop, when the last byte was received. To be set before the first read.
     */
    public void onEnd(Runnable listener) {
        endListener = listener;
    }

    /** Closes the connection unless the whole body was received, and wakes the reader. May be called on any thread. */
    @Override
    public void close() {
        lock.lock();
        try {
            // fails instead of ending: a thread that still reads must not mistake its data for the complete body
            if (failure == null && !(ended && ready.isEmpty())) {
                closed = true;
                ready.clear();
                fail(ExportErrors.closed());
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void block(Buffer block) {
        lock.lock();
        try {
            if (failure == null) {
                ready.add(block);
                window.arrived(block.length());
                if (begun) {
                    // if they are fetched here, the next blocks need no task of the event loop, and arrive even while the
                    // reader is busy
                    fetch();
                }
                wakeSoon();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void ended() {
        lock.lock();
        try {
            ended = true;
            wake();
        } finally {
            lock.unlock();
        }
        endListener.run();
    }

    @Override
    public void failed(Throwable cause) {
        fail(ExportErrors.broken(cause));
    }

    private void fetch() {
        int more = ended || failure != null ? 0 : window.more();
        if (more > 0) {
            body.fetch(more);
        }
    }

    private void await() {
        waiting = true;
        try {
            if (!ReadTimeout.isLimited(readTimeout)) {
                change.await();
            } else if (!change.await(readTimeout.toNanos(), TimeUnit.NANOSECONDS) && waiting && ready.isEmpty()) {
                fail(ExportErrors.broken(ReadTimeout.exceeded(readTimeout)));
            }
        } catch (InterruptedException e) {
            fail(ExportErrors.interrupted());
        } finally {
            waiting = false;
        }
    }

    private void fail(LlmObservabilityException cause) {
        lock.lock();
        try {
            if (failure != null) {
                return;
            }
            failure = cause;
            wake();
        } finally {
            lock.unlock();
        }
        body.abort();
    }

    /** Waking a thread costs more than receiving a block: the reader is woken after all blocks of one read of the socket. */
    private void wakeSoon() {
        if (!waiting || wakeUpQueued) {
            return;
        }
        Context context = Vertx.currentContext();
        if (window.ready() >= WORTH_WAKING || context == null) {
            wake();
            return;
        }
        wakeUpQueued = true;
        context.runOnContext(nothing -> wakeUp());
    }

    private void wakeUp() {
        lock.lock();
        try {
            wakeUpQueued = false;
            if (!ready.isEmpty()) {
                wake();
            }
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        if (waiting) {
            waiting = false;
            change.signal();
        }
    }

    private static ByteBuffer view(Buffer block) {
        ByteBuf bytes = block.getByteBuf();
        return bytes.hasArray() ? bytes.nioBuffer() : ByteBuffer.wrap(block.getBytes());
    }
}
