package io.quarkiverse.datadog.llmobs.it.benchmark.measure;

import java.util.Arrays;

/**
 * Measures two alternatives in turn, so that other load of the machine affects both.
 */
public final class Pairs {

    private static final int WARM_UPS = 2;

    private Pairs() {
    }

    /** The medians of a number of pairs, after two pairs that are not counted. */
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

    /** Collects garbage first, which may be of the other alternative. */
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

    /** The medians of both sides. */
    public record Medians(double ours, double other) {
    }
}
