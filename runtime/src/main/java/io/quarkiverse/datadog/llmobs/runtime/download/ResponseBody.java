package io.quarkiverse.datadog.llmobs.runtime.download;

import java.io.EOFException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/**
 * The body of a response, without its content encoding, in blocks that are received only as far as they are fetched. The
 * methods may be called on any thread.
 * <p>
 * There is one listener at a time. A failure that no listener was told is told to the next one.
 * <p>
 * The event loop decodes gzip, a few blocks at a time, so that other tasks run in between. It decodes no more than was fetched,
 * because few bytes may stand for very many.
 */
public final class ResponseBody {

    /** Called on the event loop. */
    public interface Listener {

        void block(Buffer block);

        void ended();

        void failed(Throwable cause);
    }

    private static final int BLOCKS_PER_TASK = 4;

    private final HttpClientResponse response;
    private final ResponseConnection connection;
    private final Context context = Vertx.currentContext();
    /** Null when the body is not encoded. */
    private final Gunzip gunzip;
    private final Demand demand = new Demand();
    private final AtomicBoolean decodingSoon = new AtomicBoolean();
    /** Written by the event loop alone. */
    private volatile long received;
    private boolean inputFetched;
    private boolean inputEnded;
    private Throwable inputFailure;

    private Listener listener;
    private Buffer beginning;
    private boolean endsWithBeginning;
    private Throwable failure;
    /** The listener was told the end or a failure, or the body was aborted. */
    private boolean over;

    /**
     * To be called in the task of the event loop in which the response arrived.
     *
     * @param released run when the response does not need its connection any more, at least once
     */
    public ResponseBody(HttpClientResponse response, Runnable released) {
        this.response = response;
        this.connection = new ResponseConnection(response, released);
        this.gunzip = ResponseHead.isGzip(response) ? new Gunzip() : null;
        response.exceptionHandler(this::inputFailed);
        response.endHandler(nothing -> inputEnded());
        response.handler(this::input);
    }

    public int status() {
        return response.statusCode();
    }

    /** Why the head of the response is not that of an export; null when it is one. */
    String problemOfHead() {
        return ResponseHead.problem(response);
    }

    /** The number of bytes received so far, as they were sent. */
    public long received() {
        return received;
    }

    /** Lets that many more events come. The end is one of them. */
    public void fetch(long events) {
        if (gunzip == null) {
            response.fetch(events);
        } else {
            demand.add(events);
            decodeSoon();
        }
    }

    /** Ends the exchange unless it is over. The listener is not called afterwards. */
    public void abort() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        connection.close();
        if (gunzip != null) {
            // frees its memory
            decodeSoon();
        }
    }

    public void listen(Listener next) {
        Buffer kept;
        boolean ends;
        Throwable known;
        synchronized (this) {
            listener = next;
            kept = beginning;
            beginning = null;
            ends = endsWithBeginning;
            endsWithBeginning = false;
            known = failure;
        }
        if (kept != null) {
            next.block(kept);
        }
        if (ends) {
            next.ended();
        }
        if (known != null) {
            next.failed(known);
        }
    }

    /**
     * Keeps a beginning for the next listener.
     *
     * @param whole whether the body ends there
     */
    synchronized void putBack(Buffer beginning, boolean whole) {
        this.beginning = beginning;
        this.endsWithBeginning = whole;
    }

    private void input(Buffer block) {
        received += block.length();
        if (gunzip == null) {
            block(block);
        } else if (!isOver()) {
            inputFetched = false;
            gunzip.add(block.getBytes());
            decodeSoon();
        }
    }

    private void inputEnded() {
        connection.ended();
        if (gunzip == null) {
            ended();
        } else {
            inputEnded = true;
            decodeSoon();
        }
    }

    private void inputFailed(Throwable cause) {
        connection.ended();
        if (gunzip == null) {
            failed(cause);
        } else {
            inputFailure = cause;
            decodeSoon();
        }
    }

    private void decodeSoon() {
        if (decodingSoon.compareAndSet(false, true)) {
            context.runOnContext(nothing -> decode());
        }
    }

    private void decode() {
        decodingSoon.set(false);
        for (int i = 0; i < BLOCKS_PER_TASK && !isOver() && demand.any(); i++) {
            Buffer decoded = decoded();
            if (decoded == null) {
                outOfInput();
                break;
            }
            demand.one();
            block(decoded);
        }
        if (isOver()) {
            gunzip.close();
        } else if (demand.any() && !inputFetched) {
            decodeSoon();
        }
    }

    private Buffer decoded() {
        try {
            return gunzip.next();
        } catch (ZipException e) {
            invalid(e.getMessage(), e);
            return null;
        }
    }

    /** The listener gets all that was received before it is told what happened to the rest. */
    private void outOfInput() {
        if (inputFailure != null) {
            failed(inputFailure);
        } else if (!inputEnded) {
            if (!inputFetched) {
                inputFetched = true;
                response.fetch(1);
            }
        } else if (gunzip.isWhole()) {
            ended();
        } else if (connection.endsBody()) {
            failed(new EOFException("the response is encoded as gzip and ends early"));
        } else {
            invalid("it lacks its end", null);
        }
    }

    private void invalid(String problem, ZipException cause) {
        failed(ExportErrors.unexpected("the response is encoded as gzip, but broken: " + problem, status(), null, cause));
        connection.close();
    }

    private void block(Buffer block) {
        Listener current = current();
        if (current != null) {
            current.block(block);
        }
    }

    private void ended() {
        Listener current;
        synchronized (this) {
            current = current();
            over = true;
        }
        if (current != null) {
            current.ended();
        }
    }

    private void failed(Throwable cause) {
        Listener current;
        synchronized (this) {
            current = current();
            if (!over) {
                over = true;
                failure = cause;
            }
        }
        if (current != null) {
            current.failed(cause);
        }
    }

    private synchronized Listener current() {
        return over ? null : listener;
    }

    private synchronized boolean isOver() {
        return over;
    }
}
