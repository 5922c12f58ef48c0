package io.quarkiverse.datadog.llmobs.dataset;

/**
 * Which datasets to list.
 *
 * @param id the id, or null
 * @param name the whole name, case as given, or null
 */
public record DatasetQuery(String id, String name) {

    /** Every dataset. */
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
