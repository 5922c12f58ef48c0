package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Tells what happens, step by step.
 */
final class Story {

    private final PrintStream out;
    private int step;

    Story(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println();
        out.println(text);
    }

    void step(String text) {
        out.printf("%n%2d. %s%n", ++step, text);
    }

    void say(String format, Object... values) {
        out.println("    " + String.format(Locale.ROOT, format, values));
    }

    void trouble(String text) {
        out.println();
        out.println(text);
    }

    PrintStream out() {
        return out;
    }
}
