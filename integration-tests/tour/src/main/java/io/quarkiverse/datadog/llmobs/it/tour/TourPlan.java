package io.quarkiverse.datadog.llmobs.it.tour;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * The input of a tour.
 *
 * @param title the name of the records
 * @param records all records, each with an id; they stay in memory, because the tour compares each one at its end
 * @param directory the directory for the exports
 * @param real whether it uses the real site, which has other datasets
 */
record TourPlan(String title, List<NewRecord> records, Path directory, boolean real) {

    /** The name of the dataset. On the real site it is unique, because creating an existing one returns that dataset. */
    String datasetName() {
        return real ? "tour-" + title + "-" + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now())
                : "tour-" + title;
    }

    /** A page size with which a listing has several pages, but not too many. */
    int pageSize() {
        return Math.max(10, Math.min(1000, records.size() / 4));
    }
}
