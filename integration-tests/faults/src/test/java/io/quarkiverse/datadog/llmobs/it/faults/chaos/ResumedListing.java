package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * Reads a listing to its end and resumes it after each failure.
 */
final class ResumedListing {

    private ResumedListing() {
    }

    static <T> List<T> all(Paged<T> listing) {
        List<T> items = new ArrayList<>();
        Paged<T> rest = listing;
        while (true) {
            try {
                rest.forEach(items::add);
                return items;
            } catch (LlmObservabilityException e) {
                if (e.cursor().isPresent()) {
                    rest = listing.from(Cursor.of(e.cursor().get()));
                } else if (!items.isEmpty()) {
                    throw new AssertionError("failed after " + items.size() + " items and does not say where to go on", e);
                }
            }
        }
    }
}
