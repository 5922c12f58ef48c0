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
 * A few pieces are fetched ahead, so that neither side waits for the other at each of them; what is ready or on its way stays
 * around a megabyte. The read timeout runs only while the reader waits. A lock and no monitor, so that a virtual thread can
 * wait.
 */
final class PulledBody implements ResponseBody.Listener, AutoCloseable {

    /** Bytes that are ready when no more are asked for, and about as many as are asked for at once. */
    private static final int ENOUGH = 512 * 1024;
    /** Bytes that are worth waking the reader for while more are coming in. */
    private static final int WORTHWHILE = 128 * 1024;
    /** Vert.x hands out what one read of the socket brought, cut in parts of a configured size, 8 KiB unless told otherwise. */
    private static final int LARGEST_PIECE = 64 * 1024;
    private static final int SMALL_PIECE = 8 * 1024;

    private final ResponseBody body;
    private final Duration readTimeout;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final ArrayDeque<Buffer> ready = new ArrayDeque<>();
    private int readyBytes;
    /** One at first: the piece that was inspected. */
    private int onTheWay = 1;
    private int pieceSize = LARGEST_PIECE;
    private int largest;
    private boolean waiting;
    private boolean wakeUpCall;
    private boolean ended;
    private boolean closed;
    private LlmObservabilityException failure;
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
            while (ready.isEmpty() && !ended && failure == null) {
                ask();
                await();
            }
            Buffer piece = ready.poll();
            if (piece != null) {
                readyBytes -= piece.length();
                ask();
                return view(piece);
            }
            if (failure != null) {
                throw failure;
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Whether reading failed, other than by {@link #close()}. */
    boolean broken() {
        lock.lock();
        try {
            return failure != null && !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether every byte was handed out, so that {@link #next()} would not wait. */
    boolean drained() {
        lock.lock();
        try {
            return ended && ready.isEmpty();
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
            onTheWay--;
            if (failure == null) {
                ready.add(piece);
                readyBytes += piece.length();
                largest = Math.max(largest, piece.length());
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
        int window = ENOUGH / pieceSize;
        if (readyBytes <= ENOUGH && onTheWay <= window / 2 && !ended && failure == null) {
            if (largest > 0) {
                pieceSize = Math.min(Math.max(largest, SMALL_PIECE), LARGEST_PIECE);
                window = ENOUGH / pieceSize;
                largest = 0;
            }
            int more = window - onTheWay;
            onTheWay = window;
            body.fetch(more);
        }
    }

    private void await() {
        waiting = true;
        try {
            if (!limited(readTimeout)) {
                change.await();
            } else if (!change.await(readTimeout.toNanos(), TimeUnit.NANOSECONDS) && waiting) {
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
        if (readyBytes >= WORTHWHILE || context == null) {
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
