package io.quarkiverse.datadog.llmobs.it.benchmark.measure;

import java.util.Arrays;

/**
 * Two ways to the same end, done in turns, so that whatever else the machine does meets both alike.
 */
public final class Pairs {

    private static final int WARM_UPS = 2;

    private Pairs() {
    }

    /** The medians of so many pairs, after some that warm both up and are not counted. */
    public static Medians inTurns(int pairs, Measured ours, Measured other) throws Exception {
        double[] allOurs = new double[pairs];
        double[] allOther = new double[pairs];
        for (int i = 0; i < WARM_UPS; i++) {
            clean(ours);
            clean(other);
        }
        for (int i = 0; i < pairs; i++) {
            allOurs[i] = clean(ours);
            allOther[i] = clean(other);
        }
        return new Medians(median(allOurs), median(allOther));
    }

    /** Neither must pay for the garbage of the other. */
    private static double clean(Measured measured) throws Exception {
        System.gc();
        return measured.perSecond();
    }

    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median of either side. */
    public record Medians(double ours, double other) {
    }
}
