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
 * Runs the tour. The exit code is 0 if the export equals the appended records, else 1.
 */
public class TourApplication implements QuarkusApplication {

    @Inject
    Tour tour;

    @ConfigProperty(name = "quarkus.datadog-llmobs.base-url")
    Optional<String> emulator;

    @Override
    public int run(String... args) {
        TourOptions options = TourOptions.parsed(args);
        TourOutput output = new TourOutput(System.out);
        output.title("Quarkus Datadog LLM Observability: the tour");
        if (options.real()) {
            output.print("Using the real site, %s.", RealSite.name(System.getenv()));
        } else {
            output.print("Using an emulator in this process, %s. Nothing is sent to Datadog.", emulator.orElse("unknown"));
        }
        try {
            RecordSource source = options.source();
            List<NewRecord> records = source.read();
            output.step("Read the records");
            output.print("%,d records in %s", records.size(), source.name());
            return tour.run(new TourPlan(source.title(), records, options.out(), options.real()), output) ? 0 : 1;
        } catch (InvalidRecordException e) {
            output.error(e.getMessage());
        } catch (LlmObservabilityException e) {
            output.error("The tour failed. " + e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            output.error("The tour failed because a file could not be read or written: " + e);
        }
        return 1;
    }
}
