package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.Console;
import java.lang.reflect.Method;

/**
 * Detects an interactive terminal.
 */
final class Terminal {

    private Terminal() {
    }

    /** The console, or null if the output is redirected to a file or to another program. */
    static Console console() {
        Console console = System.console();
        return console != null && isTerminal(console) ? console : null;
    }

    /**
     * Since JDK 22 there can be a console without a terminal, and a method to detect it. Earlier, a console implies a terminal.
     */
    private static boolean isTerminal(Console console) {
        try {
            Method method = Console.class.getMethod("isTerminal");
            return (boolean) method.invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
