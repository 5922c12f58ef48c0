package io.quarkiverse.datadog.llmobs.it.benchmark;

import java.util.Locale;

/**
 * A figure and what it should be.
 *
 * @param name what it is called
 * @param ours the first number
 * @param other the second number
 * @param kind how the two are compared
 * @param target the limit
 */
record Figure(String name, double ours, double other, Kind kind, double target) {

    enum Kind {
        /** Ours to other; the target is the least. */
        THROUGHPUT,
        /** The largest to the smallest; the target is the most. */
        SPREAD,
        /** With minus without; the target is the most. */
        ADDED
    }

    static Figure throughput(String name, Pairs.Medians medians, double target) {
        return new Figure(name, medians.ours(), medians.other(), Kind.THROUGHPUT, target);
    }

    double result() {
        return kind == Kind.ADDED ? ours - other : ours / other;
    }

    private boolean met() {
        return kind == Kind.THROUGHPUT ? result() >= target : result() <= target;
    }

    String line() {
        return String.format(Locale.ROOT, "BENCH %s %s %s %s", name, number(ours), number(other), resultText());
    }

    String row() {
        return String.format(Locale.ROOT, "| %s | %s | %s | %s | %s %s | %s |", name, number(ours), number(other), resultText(),
                kind == Kind.THROUGHPUT ? "at least" : "at most", number(target), met() ? "met" : "missed");
    }

    private String resultText() {
        return String.format(Locale.ROOT, kind == Kind.ADDED ? "%.1f" : "%.3f", result());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 1000 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
