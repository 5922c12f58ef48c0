package io.quarkiverse.datadog.llmobs.runtime.download;

/**
 * Decides how many blocks to fetch, so that enough bytes are ready or requested, and not many more. For one thread at a time.
 * <p>
 * Blocks are fetched by number, but the limit is a number of bytes, so their size is estimated from earlier blocks: Vert.x
 * delivers the bytes of one read of the socket in blocks of a configured size.
 */
final class FetchWindow {

    /** The number of ready bytes at which no more are fetched, and about the number that is fetched at once. */
    private static final int ENOUGH = 1024 * 1024;
    private static final int LARGEST_BLOCK = 64 * 1024;
    private static final int SMALL_BLOCK = 8 * 1024;
    /** Small blocks may be followed by large ones. */
    private static final int MAX_FETCHED = 64;

    private long ready;
    /** One at first: the block that was fetched to check the header row. */
    private int fetched = 1;
    private int blockSize = LARGEST_BLOCK;
    private int largest;

    void arrived(int bytes) {
        fetched--;
        ready += bytes;
        largest = Math.max(largest, bytes);
    }

    void taken(int bytes) {
        ready -= bytes;
    }

    long ready() {
        return ready;
    }

    /** The number of blocks to fetch now; they count as fetched. */
    int more() {
        if (ready > ENOUGH || fetched > wanted() / 2) {
            return 0;
        }
        if (largest > 0) {
            blockSize = Math.min(Math.max(largest, SMALL_BLOCK), LARGEST_BLOCK);
            largest = 0;
        }
        int more = Math.max(0, wanted() - fetched);
        fetched += more;
        return more;
    }

    private int wanted() {
        return Math.min(ENOUGH / blockSize, MAX_FETCHED);
    }
}
