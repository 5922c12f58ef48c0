package io.quarkiverse.datadog.llmobs.dataset;

/**
 * Selects the datasets of a listing.
 *
 * @param id the id, or null
 * @param name the complete name, case-sensitive, or null
 */
public record DatasetQuery(String id, String name) {

    /** All datasets. */
    public static DatasetQuery all() {
        return new DatasetQuery(null, null);
    }

    public static DatasetQuery withId(String id) {
        return new DatasetQuery(id, null);
    }

    public static DatasetQuery named(String name) {
        return new DatasetQuery(null, name);
    }
}
