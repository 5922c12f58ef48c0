package io.quarkiverse.datadog.llmobs.it.benchmark.measure;

/**
 * Work that is measured.
 */
public interface Measured {

    /** Does the work once, checks the result, and returns the bytes or items per second. */
    double perSecond() throws Exception;

    /** Measures the time of the work only. */
    static double perSecond(long amount, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return amount / ((System.nanoTime() - start) / 1e9);
    }

    /** The measured work. */
    interface Work {
        void run() throws Exception;
    }
}
