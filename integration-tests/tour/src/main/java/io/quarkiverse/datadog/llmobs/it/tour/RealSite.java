package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.Console;
import java.util.Map;

/**
 * The real site of Datadog. The tour uses it only after a confirmation.
 */
final class RealSite {

    private RealSite() {
    }

    static boolean hasKeys(Map<String, String> environment) {
        return isSet(environment, "DD_API_KEY") && isSet(environment, "DD_APP_KEY");
    }

    /** The site that the keys belong to. */
    static String name(Map<String, String> environment) {
        return isSet(environment, "DD_SITE") ? environment.get("DD_SITE") : "datadoghq.com";
    }

    /** Asks whether to use the real site, if there are keys and a terminal. */
    static boolean isChosen() {
        Map<String, String> environment = System.getenv();
        if (!hasKeys(environment)) {
            return false;
        }
        System.out.println("DD_API_KEY and DD_APP_KEY are set. -Dtour.real=true (option --real) runs the same tour against "
                + name(environment) + ".");
        Console console = Terminal.console();
        if (console == null) {
            System.out.println("It runs on the emulator now; the keys are not used.");
            return false;
        }
        String answer = console.readLine("Run it there now? It leaves a dataset and an experiment behind. [y/N] ");
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    private static boolean isSet(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
