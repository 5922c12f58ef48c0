package io.quarkiverse.datadog.llmobs.project;

/**
 * Which projects to list.
 *
 * @param id the id, or null
 * @param name the whole name, case as given, or null
 */
public record ProjectQuery(String id, String name) {

    /** Every project. */
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
