package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.Console;
import java.lang.reflect.Method;

/**
 * Knows whether a person is watching.
 */
final class Terminal {

    private Terminal() {
    }

    /** The console of a person, or null when the output goes to a file or to another program. */
    static Console console() {
        Console console = System.console();
        return console != null && isTerminal(console) ? console : null;
    }

    /** Since JDK 22 there may be a console without a terminal, and a method that tells; before, the one implied the other. */
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
