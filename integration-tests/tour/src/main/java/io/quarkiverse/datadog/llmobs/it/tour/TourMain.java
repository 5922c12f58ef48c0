package io.quarkiverse.datadog.llmobs.it.tour;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/**
 * Starts the tour with an emulator in this process, or with the real site if this was requested.
 */
@QuarkusMain
public class TourMain {

    /** Older datasets, so that a listing has more than one page. */
    private static final String SEED = """
            {
              "projects": [
                {
                  "name": "tour",
                  "datasets": [
                    {"name": "support-2023"}, {"name": "support-2024"}, {"name": "search-2024"}, {"name": "translations"}
                  ]
                }
              ]
            }""";

    public static void main(String... args) {
        TourOptions options = new TourOptions();
        CommandLine line = options.commandLine();
        int code = line.execute(args);
        if (code != 0 || line.isUsageHelpRequested()) {
            System.exit(code);
        }
        if (options.real() || RealSite.isChosen()) {
            System.setProperty(TourOptions.REAL, "true");
            Quarkus.run(TourApplication.class, args);
        } else {
            onTheEmulator(args);
        }
    }

    private static void onTheEmulator(String... args) {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start()) {
            emulator.seed(SEED);
            System.setProperty("quarkus.datadog-llmobs.base-url", emulator.baseUri().toString());
            // the emulator accepts any keys; these take precedence over those in the environment
            System.setProperty("quarkus.datadog-llmobs.api-key", "tour");
            System.setProperty("quarkus.datadog-llmobs.application-key", "tour");
            Quarkus.run(TourApplication.class, args);
        }
    }
}
