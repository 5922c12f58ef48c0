package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.EOFException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/**
 * A body that was sent as gzip, decoded as far as it is fetched, and no further: a few bytes may stand for very many.
 * <p>
 * The event loop decodes, because it is where pieces are handed out. It does a little at a time, so that others get their turn.
 */
final class UnzippedBody implements ResponseBody, ResponseBody.Listener {

    private static final int PIECES_A_TURN = 4;

    private final PlainBody zipped;
    private final Context context = Vertx.currentContext();
    private final Audience audience = new Audience();
    private final Demand demand = new Demand();
    private final AtomicBoolean turnAhead = new AtomicBoolean();
    private final Gunzip gunzip = new Gunzip();
    private boolean asked;
    private boolean ended;
    private Throwable failure;

    UnzippedBody(PlainBody zipped) {
        this.zipped = zipped;
        zipped.listen(this);
    }

    @Override
    public int status() {
        return zipped.status();
    }

    @Override
    public String header(String name) {
        return zipped.header(name);
    }

    @Override
    public long received() {
        return zipped.received();
    }

    @Override
    public void listen(ResponseBody.Listener next) {
        audience.listen(next);
    }

    @Override
    public void putBack(Buffer beginning, boolean whole) {
        audience.putBack(beginning, whole);
    }

    @Override
    public void fetch(long events) {
        demand.add(events);
        takeTurn();
    }

    @Override
    public void abort() {
        if (audience.dismiss()) {
            zipped.abort();
            takeTurn();
        }
    }

    @Override
    public void piece(Buffer piece) {
        asked = false;
        gunzip.add(piece.getBytes());
        takeTurn();
    }

    @Override
    public void ended() {
        ended = true;
        takeTurn();
    }

    @Override
    public void failed(Throwable cause) {
        failure = cause;
        takeTurn();
    }

    private void takeTurn() {
        if (turnAhead.compareAndSet(false, true)) {
            context.runOnContext(nothing -> turn());
        }
    }

    private void turn() {
        turnAhead.set(false);
        for (int i = 0; i < PIECES_A_TURN && !audience.isOver() && demand.any(); i++) {
            Buffer piece = decoded();
            if (piece == null) {
                outOfPieces();
                break;
            }
            demand.one();
            audience.piece(piece);
        }
        if (audience.isOver()) {
            gunzip.close();
        } else if (demand.any() && !asked) {
            takeTurn();
        }
    }

    private Buffer decoded() {
        try {
            return gunzip.next();
        } catch (ZipException e) {
            refuse(e.getMessage(), e);
            return null;
        }
    }

    /** What has come is handed out before what became of the rest is told. */
    private void outOfPieces() {
        if (failure != null) {
            audience.failed(failure);
        } else if (!ended) {
            ask();
        } else if (gunzip.isWhole()) {
            audience.ended();
        } else if (zipped.endsWithConnection()) {
            audience.failed(new EOFException("the answer is encoded as gzip and lacks its end"));
        } else {
            refuse("it lacks its end", null);
        }
    }

    private void ask() {
        if (!asked) {
            asked = true;
            zipped.fetch(1);
        }
    }

    private void refuse(String complaint, ZipException cause) {
        audience.failed(Breakage.unexpected("the answer is encoded as gzip, but broken: " + complaint, status(), null, cause));
        zipped.abort();
    }
}
