package io.quarkiverse.datadog.llmobs.it.benchmark.measure;

import java.util.Locale;

/**
 * A figure and its bar.
 *
 * @param name the name
 * @param ours the first number
 * @param other the second number
 * @param unit of both numbers
 * @param kind how the two are compared
 * @param target the bar
 */
public record Figure(String name, double ours, double other, String unit, Kind kind, double target) {

    /** The names of the columns of {@link #csv()}. */
    public static final String CSV_HEADER = "Figure,Ours,Other,Result,Bar";

    private static final double MB = 1e6;

    public enum Kind {
        /** Ours to other; the target is the least. */
        THROUGHPUT,
        /** The largest to the smallest; the target is the most. */
        SPREAD,
        /** With minus without; the target is the most. */
        ADDED
    }

    /** Both sides are bytes a second. */
    public static Figure bytes(String name, Pairs.Medians medians, double target) {
        return new Figure(name, medians.ours() / MB, medians.other() / MB, "MB/s", Kind.THROUGHPUT, target);
    }

    /** Both sides are items a second. */
    public static Figure items(String name, String items, Pairs.Medians medians, double target) {
        return new Figure(name, medians.ours(), medians.other(), items + "/s", Kind.THROUGHPUT, target);
    }

    public double result() {
        return kind == Kind.ADDED ? ours - other : ours / other;
    }

    private boolean met() {
        return kind == Kind.THROUGHPUT ? result() >= target : result() <= target;
    }

    public String line() {
        return String.format(Locale.ROOT, "BENCH %s %s %s %s", name, number(ours), number(other), resultText());
    }

    /** For the page of the documentation. */
    public String csv() {
        return String.format(Locale.ROOT, "%s,%s %s,%s %s,%s,%s %s%s", name, number(ours), unit, number(other), unit,
                kind == Kind.ADDED ? String.format(Locale.ROOT, "%+.1f %s", result(), unit)
                        : String.format(Locale.ROOT, "%.2f", result()),
                atLeastOrMost(), number(target), kind == Kind.ADDED ? " " + unit : "");
    }

    public String row() {
        return String.format(Locale.ROOT, "| %s | %s | %s | %s | %s %s | %s |", name, number(ours), number(other), resultText(),
                atLeastOrMost(), number(target), met() ? "met" : "missed");
    }

    private String atLeastOrMost() {
        return kind == Kind.THROUGHPUT ? "at least" : "at most";
    }

    private String resultText() {
        return String.format(Locale.ROOT, kind == Kind.ADDED ? "%.1f" : "%.3f", result());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 1000 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
