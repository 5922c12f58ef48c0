package io.quarkiverse.datadog.llmobs.it.benchmark.measure;

/**
 * Something that is done and timed.
 */
public interface Measured {

    /** Does it once, checks what came out, and tells how many bytes or items it did per second. */
    double perSecond() throws Exception;

    /** Times what is done, and nothing else. */
    static double perSecond(long amount, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return amount / ((System.nanoTime() - start) / 1e9);
    }

    /** What is timed. */
    interface Work {
        void run() throws Exception;
    }
}
