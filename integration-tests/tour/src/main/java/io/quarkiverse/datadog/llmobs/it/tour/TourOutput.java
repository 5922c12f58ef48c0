package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints the steps of the tour.
 */
final class TourOutput {

    private final PrintStream out;
    private int step;

    TourOutput(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println();
        out.println(text);
    }

    void step(String text) {
        out.printf("%n%2d. %s%n", ++step, text);
    }

    void print(String format, Object... values) {
        out.println("    " + String.format(Locale.ROOT, format, values));
    }

    void error(String text) {
        out.println();
        out.println(text);
    }

    PrintStream out() {
        return out;
    }
}
