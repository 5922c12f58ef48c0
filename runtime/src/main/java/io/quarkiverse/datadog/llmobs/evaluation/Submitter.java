package io.quarkiverse.datadog.llmobs.evaluation;

/**
 * The one who gave a feedback.
 *
 * @param id an id of the application, such as that of a user; not blank
 * @param type what the id stands for, such as {@code user}, or null
 */
public record Submitter(String id, String type) {

    public static Submitter of(String id) {
        return new Submitter(id, null);
    }
}
