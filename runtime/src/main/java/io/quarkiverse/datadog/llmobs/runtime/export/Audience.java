package io.quarkiverse.datadog.llmobs.runtime.export;

import io.vertx.core.buffer.Buffer;

/**
 * Whoever listens to a body at the moment, and what the next one has still to hear.
 */
final class Audience implements ResponseBody.Listener {

    private ResponseBody.Listener listener;
    private Buffer putBack;
    private boolean endPutBack;
    private Throwable failure;
    /** No listener hears anything more. */
    private boolean over;

    void listen(ResponseBody.Listener next) {
        Buffer kept;
        boolean whole;
        Throwable known;
        synchronized (this) {
            listener = next;
            kept = putBack;
            putBack = null;
            whole = endPutBack;
            endPutBack = false;
            known = failure;
        }
        if (kept != null) {
            next.piece(kept);
        }
        if (whole) {
            next.ended();
        }
        if (known != null) {
            next.failed(known);
        }
    }

    /** @see ResponseBody#putBack(Buffer, boolean) */
    synchronized void putBack(Buffer beginning, boolean whole) {
        putBack = beginning;
        endPutBack = whole;
    }

    /** Whether this is the one call that ended it. */
    synchronized boolean dismiss() {
        boolean first = !over;
        over = true;
        return first;
    }

    synchronized boolean isOver() {
        return over;
    }

    @Override
    public void piece(Buffer piece) {
        ResponseBody.Listener hearing = open();
        if (hearing != null) {
            hearing.piece(piece);
        }
    }

    @Override
    public void ended() {
        ResponseBody.Listener hearing;
        synchronized (this) {
            hearing = open();
            over = true;
        }
        if (hearing != null) {
            hearing.ended();
        }
    }

    @Override
    public void failed(Throwable cause) {
        ResponseBody.Listener hearing;
        synchronized (this) {
            hearing = open();
            if (!over) {
                over = true;
                failure = cause;
            }
        }
        if (hearing != null) {
            hearing.failed(cause);
        }
    }

    private synchronized ResponseBody.Listener open() {
        return over ? null : listener;
    }
}
