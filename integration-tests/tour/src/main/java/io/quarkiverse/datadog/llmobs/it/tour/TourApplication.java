package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkus.runtime.QuarkusApplication;

/**
 * Runs the tour, and turns its end into an exit code: 0 if everything came back as it went in, else 1.
 */
public class TourApplication implements QuarkusApplication {

    @Inject
    Tour tour;

    @ConfigProperty(name = "quarkus.datadog-llmobs.base-url")
    Optional<String> emulator;

    @Override
    public int run(String... args) {
        TourOptions options = TourOptions.parsed(args);
        Story story = new Story(System.out);
        story.title("Quarkus Datadog LLM Observability: the tour");
        if (options.real()) {
            story.say("On the real site, %s.", RealSite.name(System.getenv()));
        } else {
            story.say("On an emulator in this process, %s. Nothing leaves this machine.", emulator.orElse("unknown"));
        }
        try {
            RecordSource source = options.source();
            List<NewRecord> records = source.read();
            story.step("Read the records");
            story.say("%,d records in %s", records.size(), source.name());
            return tour.run(new TourPlan(source.title(), records, options.out(), options.real()), story) ? 0 : 1;
        } catch (BadRecordException e) {
            story.trouble(e.getMessage());
        } catch (LlmObservabilityException e) {
            story.trouble("The tour ended early. " + e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            story.trouble("The tour ended early, since a file could not be read or written: " + e);
        }
        return 1;
    }
}
