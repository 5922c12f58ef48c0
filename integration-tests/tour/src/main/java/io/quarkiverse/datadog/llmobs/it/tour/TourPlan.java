package io.quarkiverse.datadog.llmobs.it.tour;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * What a tour works with.
 *
 * @param title what the records are called
 * @param records all records, each with an id; they are held in memory, since the end of the tour compares each one
 * @param directory where the exports are written
 * @param real whether it runs where other people's datasets are
 */
record TourPlan(String title, List<NewRecord> records, Path directory, boolean real) {

    /**
     * The name of the dataset: on the real site one that no earlier tour has used, since a name that is there is not made
     * anew.
     */
    String datasetName() {
        return real ? "tour-" + title + "-" + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now())
                : "tour-" + title;
    }

    /** The size of a page of records at which a listing has several, and not too many. */
    int pageSize() {
        return Math.max(10, Math.min(1000, records.size() / 4));
    }
}
