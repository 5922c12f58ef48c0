package io.quarkiverse.datadog.llmobs.project;

/**
 * Selects the projects of a listing.
 *
 * @param id the id, or null
 * @param name the complete name, case-sensitive, or null
 */
public record ProjectQuery(String id, String name) {

    /** All projects. */
    public static ProjectQuery all() {
        return new ProjectQuery(null, null);
    }

    public static ProjectQuery withId(String id) {
        return new ProjectQuery(id, null);
    }

    public static ProjectQuery named(String name) {
        return new ProjectQuery(null, name);
    }
}
