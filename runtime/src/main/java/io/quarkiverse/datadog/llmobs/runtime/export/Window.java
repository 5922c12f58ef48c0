package io.quarkiverse.datadog.llmobs.runtime.export;

/**
 * Decides how many pieces to ask for, so that enough bytes are ready or on their way, and not many more.
 * <p>
 * Pieces are asked for by number while memory is a matter of bytes, so their size is learnt from those that came: Vert.x hands
 * out what one read of the socket brought, cut in parts of a configured size, 8 KiB unless told otherwise.
 */
final class Window {

    /** Bytes that are ready when no more are asked for, and about as many as are asked for at once. */
    private static final int ENOUGH = 1024 * 1024;
    private static final int LARGEST_PIECE = 64 * 1024;
    private static final int SMALL_PIECE = 8 * 1024;
    /** Small pieces may be followed by large ones. */
    private static final int MOST_ON_THE_WAY = 64;

    private long ready;
    /** One at first: the piece that was inspected. */
    private int onTheWay = 1;
    private int pieceSize = LARGEST_PIECE;
    private int largest;

    void arrived(int bytes) {
        onTheWay--;
        ready += bytes;
        largest = Math.max(largest, bytes);
    }

    void taken(int bytes) {
        ready -= bytes;
    }

    long ready() {
        return ready;
    }

    /** How many more pieces to ask for; they count as asked for. */
    int more() {
        if (ready > ENOUGH || onTheWay > wanted() / 2) {
            return 0;
        }
        if (largest > 0) {
            pieceSize = Math.min(Math.max(largest, SMALL_PIECE), LARGEST_PIECE);
            largest = 0;
        }
        int more = Math.max(0, wanted() - onTheWay);
        onTheWay += more;
        return more;
    }

    private int wanted() {
        return Math.min(ENOUGH / pieceSize, MOST_ON_THE_WAY);
    }
}
