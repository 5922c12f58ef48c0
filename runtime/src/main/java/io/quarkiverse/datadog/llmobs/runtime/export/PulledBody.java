package io.quarkiverse.datadog.llmobs.runtime.export;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.netty.buffer.ByteBuf;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/**
 * Hands the pieces of a body from the event loop to one blocking reader.
 * <p>
 * Some pieces are fetched ahead, so that neither side waits for the other at each of them. The read timeout runs only while the
 * reader waits. A lock and no monitor, so that a virtual thread can wait.
 */
final class PulledBody implements ResponseBody.Listener, AutoCloseable {

    /** Bytes that are worth waking the reader for while more are coming in. */
    private static final int WORTHWHILE = 128 * 1024;

    private final ResponseBody body;
    private final Duration readTimeout;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final ArrayDeque<Buffer> ready = new ArrayDeque<>();
    private final Window window = new Window();
    private boolean begun;
    private boolean waiting;
    private boolean wakeUpCall;
    private boolean ended;
    private boolean closed;
    private LlmObservabilityException failure;
    private boolean told;
    private Runnable endListener = () -> {
    };

    PulledBody(ResponseBody body, Duration readTimeout) {
        this.body = body;
        this.readTimeout = readTimeout;
        body.listen(this);
    }

    static boolean limited(Duration timeout) {
        return !timeout.isZero() && !timeout.isNegative();
    }

    /** Waits for the next piece; null at the end. */
    ByteBuffer next() {
        lock.lock();
        try {
            begun = true;
            while (ready.isEmpty() && !ended && failure == null) {
                ask();
                await();
            }
            Buffer piece = ready.poll();
            if (piece != null) {
                window.taken(piece.length());
                ask();
                return view(piece);
            }
            if (failure != null) {
                told = true;
                throw failure;
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Whether {@link #next()} failed, other than by {@link #close()}. What nobody has come to yet has failed nobody. */
    boolean broken() {
        lock.lock();
        try {
            return told && !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether every byte has come, so that {@link #next()} would not wait. */
    boolean complete() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Called once, on the event loop, when the last byte has come. To be set before the first read. */
    void onEnd(Runnable listener) {
        endListener = listener;
    }

    /** Ends the exchange unless all has come, and wakes the reader. For any thread. */
    @Override
    public void close() {
        lock.lock();
        try {
            // not an early end: a reader that is still at it must not take what it has for the whole
            if (failure == null && !(ended && ready.isEmpty())) {
                closed = true;
                ready.clear();
                fail(Breakage.closed());
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void piece(Buffer piece) {
        lock.lock();
        try {
            if (failure == null) {
                ready.add(piece);
                window.arrived(piece.length());
                if (begun) {
                    // asked for here it comes without waking the event loop, and even while the reader has no turn
                    ask();
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
        fail(Breakage.broken(cause));
    }

    private void ask() {
        int more = ended || failure != null ? 0 : window.more();
        if (more > 0) {
            body.fetch(more);
        }
    }

    private void await() {
        waiting = true;
        try {
            if (!limited(readTimeout)) {
                change.await();
            } else if (!change.await(readTimeout.toNanos(), TimeUnit.NANOSECONDS) && waiting && ready.isEmpty()) {
                fail(Breakage.broken(new TimeoutException("nothing received for " + readTimeout.toMillis() + " ms")));
            }
        } catch (InterruptedException e) {
            fail(Breakage.interrupted());
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

    /** Waking costs more than receiving a piece: the reader sleeps until it gets all that this read of the socket brings. */
    private void wakeSoon() {
        if (!waiting || wakeUpCall) {
            return;
        }
        Context context = Vertx.currentContext();
        if (window.ready() >= WORTHWHILE || context == null) {
            wake();
            return;
        }
        wakeUpCall = true;
        context.runOnContext(nothing -> wakeUp());
    }

    private void wakeUp() {
        lock.lock();
        try {
            wakeUpCall = false;
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

    private static ByteBuffer view(Buffer piece) {
        ByteBuf bytes = piece.getByteBuf();
        return bytes.hasArray() ? bytes.nioBuffer() : ByteBuffer.wrap(piece.getBytes());
    }
}
