package io.quarkiverse.datadog.llmobs.runtime.odd;

import java.util.Random;

/**
 * Tries something with many odd inputs: the same ones in each build, others when asked for. {@code -Dodd.seed=7} begins
 * elsewhere, {@code -Dodd.times=100} tries so many times as much; what a failure names repeats it alone.
 */
public final class Tries {

    private static final long SEED = Long.getLong("odd.seed", 20261121L);
    private static final int TIMES = Integer.getInteger("odd.times", 1);
    private static final Long ALONE = Long.getLong("odd.alone");

    private Tries() {
    }

    /** What is tried, with choices of its own. */
    public interface Try {

        void with(Random choices) throws Exception;
    }

    public static void of(int tries, Try one) {
        if (ALONE != null) {
            run(ALONE, one);
            return;
        }
        for (long i = 0; i < (long) tries * TIMES; i++) {
            run(SEED + i, one);
        }
    }

    private static void run(long seed, Try one) {
        try {
            one.with(new Random(seed));
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw new AssertionError("with -Dodd.alone=" + seed + ": " + e, e);
        }
    }
}
