package io.quarkiverse.datadog.llmobs.runtime.random;

import java.util.Random;

/**
 * Runs a check with many random inputs, which are the same in each build. {@code -Drandom.seed=7} selects other inputs, {@code
 * -Drandom.times=100} multiplies their number. A failure names the property that runs only the failed input.
 */
public final class RandomRuns {

    private static final long SEED = Long.getLong("random.seed", 20261121L);
    private static final int TIMES = Integer.getInteger("random.times", 1);
    private static final Long ONLY = Long.getLong("random.only");

    private RandomRuns() {
    }

    /** The check, with its source of random choices. */
    public interface Run {

        void with(Random choices) throws Exception;
    }

    public static void of(int runs, Run one) {
        if (ONLY != null) {
            run(ONLY, one);
            return;
        }
        for (long i = 0; i < (long) runs * TIMES; i++) {
            run(SEED + i, one);
        }
    }

    private static void run(long seed, Run one) {
        try {
            one.with(new Random(seed));
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw new AssertionError("with -Drandom.only=" + seed + ": " + e, e);
        }
    }
}
